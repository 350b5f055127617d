package vn.haidang.platform;

import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.RequestBodyAdviceAdapter;

/**
 * Asks programs for what the description of the interface calls required: a member that is not sent
 * is named in a 422 with its place, {@code columns[2].when}, before anything is done; likewise one
 * whose characters cannot be stored.
 */
@RestControllerAdvice
class RequiredMembers extends RequestBodyAdviceAdapter {

  @Override
  public boolean supports(
      MethodParameter parameter, Type type, Class<? extends HttpMessageConverter<?>> converter) {
    return true;
  }

  @Override
  public Object afterBodyRead(
      Object body,
      HttpInputMessage message,
      MethodParameter parameter,
      Type type,
      Class<? extends HttpMessageConverter<?>> converter) {
    StorableText.findMember("", body)
        .ifPresent(member -> {
          Problem problem = Problem.of("platform.characters-not-understood", member);
          throw RefusedCall.invalid(problem, Map.of(member, problem));
        });
    Map<String, Problem> missing = new LinkedHashMap<>();
    look("", body, missing);
    if (!missing.isEmpty()) {
      throw RefusedCall.invalid(missing);
    }
    return body;
  }

  private static void look(String at, @Nullable Object sent, Map<String, Problem> missing) {
    if (sent instanceof List<?> list) {
      for (int i = 0; i < list.size(); i++) {
        demand(at + "[" + i + "]", list.get(i), missing);
      }
    } else if (sent instanceof Record held) {
      for (RecordComponent member : held.getClass().getRecordComponents()) {
        String name = at.isEmpty() ? member.getName() : at + "." + member.getName();
        Object value = valueOf(member, held);
        if (value == null && ApiShapes.isNullable(member, member.getAnnotatedType())) {
          continue;
        }
        demand(name, value, missing);
      }
    }
  }

  private static void demand(String at, @Nullable Object value, Map<String, Problem> missing) {
    if (value == null) {
      missing.put(at, Problem.of("platform.member-missing", at));
    } else {
      look(at, value, missing);
    }
  }

  static @Nullable Object valueOf(RecordComponent member, Record held) {
    try {
      member.getAccessor().setAccessible(true);
      return member.getAccessor().invoke(held);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("cannot read " + member, e);
    }
  }
}
