package org.tiencu.platform.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.util.List;
import java.util.Set;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** Working in somebody's place: his roles count beside one's own, for so long only, and never as administrator. */
class CurrentUserTest {

    private final IdentityService identityService = mock(IdentityService.class);
    private final CurrentUser user = new CurrentUser(identityService);
    private Authentication authentication = new Authentication("binh", List.of("head@1"));

    @BeforeEach
    void signIn() {
        when(identityService.getCurrentAuthentication()).thenAnswer(call -> authentication);
        doAnswer(call -> authentication = null).when(identityService).clearAuthentication();
        doAnswer(call -> authentication = call.getArgument(0)).when(identityService).setAuthentication(any());
    }

    @AfterEach
    void endTheRequest() {
        RequestContextHolder.resetRequestAttributes();
    }

    private void expectOwn() {
        assertThat(user.onBehalfOf()).isNull();
        assertThat(user.groups()).containsExactly("head@1");
    }

    @Test
    void shouldHoldTheRolesOfBoth_whileItWorks() {
        String seen = user.actingFor("an", Set.of("office@1"), () -> {
            assertThat(user.holds("office", "1")).isTrue();
            assertThat(user.holds("head", "1")).isTrue();
            return user.id() + " for " + user.onBehalfOf();
        });
        assertThat(seen).isEqualTo("binh for an");
        expectOwn();
    }

    @Test
    void shouldEnd_whenTheWorkFails() {
        assertThatThrownBy(() -> user.actingFor("an", Set.of("office@1"), () -> {
            throw new IllegalStateException("broken");
        })).hasMessage("broken");
        expectOwn();
    }

    @Test
    void shouldNeverBeAdministratorOrDesigner_forSomebody() {
        user.actingFor("an", Set.of(Groups.ADMINISTRATORS, Groups.DESIGNERS, "office@1"), () -> {
            assertThat(user.isAdministrator()).isFalse();
            assertThat(user.groups()).containsExactlyInAnyOrder("head@1", "office@1");
            return null;
        });
    }

    @Test
    void shouldStandInForNobody_asTheSystem() {
        user.actingFor("an", Set.of("office@1"), () -> user.asSystem(() -> {
            assertThat(user.onBehalfOf()).isNull();
            assertThat(user.groups()).isEmpty();
            return null;
        }));
    }

    @Test
    void shouldAnswerTheRestOfOneRequest() {
        user.actForRestOfRequest("an", Set.of("office@1"));
        expectOwn();

        RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(new MockHttpServletRequest()));
        user.actForRestOfRequest("an", Set.of("office@1", Groups.ADMINISTRATORS));
        assertThat(user.holds("office", "1")).isTrue();
        assertThat(user.isAdministrator()).isFalse();

        RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(new MockHttpServletRequest()));
        expectOwn();
    }
}
