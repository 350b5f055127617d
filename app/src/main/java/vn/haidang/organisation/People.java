package vn.haidang.organisation;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.haidang.platform.Audit;
import vn.haidang.platform.NotFound;
import vn.haidang.platform.Problem;
import vn.haidang.platform.RefusedException;

/** The people who hold posts. */
@Component
public class People {

  private final PersonStore store;
  private final Audit audit;

  People(PersonStore store, Audit audit) {
    this.store = store;
    this.audit = audit;
  }

  /** The person with that number. */
  public Person get(PersonId id) {
    return store.find(id).orElseThrow(() -> new NotFound("organisation.no-such-person", id));
  }

  /** Whose account this is; empty where it belongs to nobody entered here. */
  public Optional<Person> findByAccount(UUID account) {
    return store.findByAccount(account);
  }

  /** People whose name contains the words, without accents; all of them for an empty text. */
  public List<Person> listNamed(String words) {
    return store.listNamed(words.strip());
  }

  /** Enters a person. */
  @Transactional
  public PersonId enter(String name, @Nullable UUID account) {
    if (name.isBlank()) {
      throw new RefusedException(Problem.of("organisation.person-name-missing"));
    }
    try {
      PersonId id = store.add(name.strip(), account);
      audit.record("person.entered", "person:" + id, Map.of("name", name.strip()));
      return id;
    } catch (DataIntegrityViolationException e) {
      throw new RefusedException(Problem.of("organisation.account-taken"), e);
    }
  }

  /** Says with which account a person signs in; null: with none. */
  @Transactional
  public void link(PersonId id, @Nullable UUID account) {
    get(id);
    try {
      store.setAccount(id, account);
      audit.record("person.linked", "person:" + id, Map.of("account", String.valueOf(account)));
    } catch (DataIntegrityViolationException e) {
      throw new RefusedException(Problem.of("organisation.account-taken"), e);
    }
  }
}
