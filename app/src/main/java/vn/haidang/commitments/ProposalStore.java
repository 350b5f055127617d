package vn.haidang.commitments;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.haidang.commitments.LeadProposal.Ground;
import vn.haidang.organisation.UnitId;

/** Who could lead what nobody has been given yet. */
@Component
class ProposalStore {

  private final JdbcClient database;

  ProposalStore(JdbcClient database) {
    this.database = database;
  }

  private record Row(long id, int rank, UnitId unit, Ground ground, String words, int share) {}

  /** Puts these in the place of whatever was proposed before; the first becomes the default. */
  void put(CommitmentId id, List<LeadProposal> proposals) {
    database
        .sql("delete from commitments.proposal where commitment_id = :id")
        .param("id", id.value())
        .update();
    int rank = 1;
    for (LeadProposal proposal : proposals) {
      add(id, rank, proposal);
      rank++;
    }
    boolean one = !proposals.isEmpty() && !proposals.getFirst().isGroup();
    database
        .sql("update commitments.commitment set proposed_unit = :unit where id = :id")
        .param("unit", one ? proposals.getFirst().unit().value() : null)
        .param("id", id.value())
        .update();
  }

  private void add(CommitmentId id, int rank, LeadProposal proposal) {
    database
        .sql(
            """
            insert into commitments.proposal (commitment_id, rank, unit_id, ground, words, share)
            select :id, :rank, unit, :ground, :words, :share from unnest(:units::int[]) as unit
            """)
        .param("id", id.value())
        .param("rank", rank)
        .param("units", UnitId.numbers(proposal.units()))
        .param("ground", proposal.ground().name())
        .param("words", proposal.words())
        .param("share", proposal.share())
        .update();
  }

  /** The proposals of these commitments, the likeliest first. */
  Map<CommitmentId, List<LeadProposal>> list(Collection<CommitmentId> ids) {
    List<Row> rows =
        database
            .sql(
                """
                select commitment_id, rank, unit_id, ground, words, share from commitments.proposal
                where commitment_id = any(:ids) order by commitment_id, rank, unit_id
                """)
            .param("ids", CommitmentId.numbers(ids))
            .query((row, number) ->
                new Row(
                    row.getLong("commitment_id"),
                    row.getInt("rank"),
                    new UnitId(row.getInt("unit_id")),
                    Ground.valueOf(row.getString("ground")),
                    row.getString("words"),
                    row.getInt("share")))
            .list();
    Map<CommitmentId, List<LeadProposal>> found = new LinkedHashMap<>();
    for (int i = 0; i < rows.size(); ) {
      Row first = rows.get(i);
      List<UnitId> units = new ArrayList<>();
      while (i < rows.size()
          && rows.get(i).id() == first.id()
          && rows.get(i).rank() == first.rank()) {
        units.add(rows.get(i).unit());
        i++;
      }
      found
          .computeIfAbsent(new CommitmentId(first.id()), key -> new ArrayList<>())
          .add(new LeadProposal(units, first.ground(), first.words(), first.share()));
    }
    return found;
  }
}
