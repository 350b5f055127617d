package vn.haidang.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import vn.haidang.testing.ApplicationTest;

@ApplicationTest
class SignInTest {

  @Autowired private MockMvc browser;

  @Test
  void aPageAsksToSignInAndComesBackAfterwards() throws Exception {
    browser
        .perform(get("/accounts?q=an"))
        .andExpect(status().isSeeOther())
        .andExpect(redirectedUrl("/sign-in?next=%2Faccounts%3Fq%3Dan"));
    assertThat(
            browser
                .perform(get("/sign-in"))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString())
        .contains("Đăng nhập");
  }
}
