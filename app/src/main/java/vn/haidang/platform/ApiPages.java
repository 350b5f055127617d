package vn.haidang.platform;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.core.MethodParameter;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import vn.haidang.platform.web.ApiPage;

/** "Giao diện lập trình": what programs may call, for people to read and for programs. */
@Controller
@Needs(Permission.READ)
class ApiPages {

  private final OpenApi openApi;
  private final MessageFiles messages;
  private final JsonMapper json;

  ApiPages(OpenApi openApi, MessageFiles messages, JsonMapper json) {
    this.openApi = openApi;
    this.messages = messages;
    this.json = json;
  }

  @GetMapping("/api")
  Screen list(SignedIn user) {
    Texts texts = messages.in(user.language());
    Map<String, List<ApiPage.Call>> byTopic =
        openApi.endpoints().stream()
            .collect(
                Collectors.groupingBy(
                    ApiEndpoint::topic,
                    LinkedHashMap::new,
                    Collectors.mapping(endpoint -> call(endpoint, texts), Collectors.toList())));
    return Screen.of(
        "platform/api.jte",
        new ApiPage(
            byTopic.entrySet().stream()
                .map(topic -> new ApiPage.Topic(topic.getKey(), topic.getValue()))
                .toList()));
  }

  /** OpenAPI 3.1, in the language of whoever asks. */
  @GetMapping("/api/openapi.json")
  ResponseEntity<String> document(SignedIn user) {
    Map<String, Object> document = openApi.document(messages.in(user.language()));
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_JSON)
        .body(
            json.writer().with(SerializationFeature.INDENT_OUTPUT).writeValueAsString(document)
                + "\n");
  }

  private static ApiPage.Call call(ApiEndpoint endpoint, Texts texts) {
    Stream<String> asked =
        Stream.of(endpoint.asked(), endpoint.files())
            .flatMap(List::stream)
            .map((MethodParameter parameter) -> ApiEndpoint.name(parameter));
    Stream<String> gathered =
        endpoint.gathered().stream()
            .flatMap(record -> Stream.of(record.getRecordComponents()))
            .map(component -> component.getName());
    return new ApiPage.Call(
        endpoint.verb(),
        endpoint.path(),
        OpenApi.summary(texts, endpoint),
        endpoint.permission().orElse(null),
        Stream.concat(asked, gathered).toList());
  }
}
