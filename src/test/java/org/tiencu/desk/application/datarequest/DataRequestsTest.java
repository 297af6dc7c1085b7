package org.tiencu.desk.application.datarequest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.tiencu.desk.application.datarequest.DataRequest.Kind;
import org.tiencu.desk.application.datarequest.DataRequest.Outcome;
import org.tiencu.desk.application.datarequest.DataRequest.Status;
import org.tiencu.organisation.OfficialCorrections;
import org.tiencu.organisation.Officials;
import org.tiencu.platform.refusal.Refusal;
import org.tiencu.platform.security.CurrentUser;
import org.tiencu.platform.time.Deadlines;
import org.tiencu.support.MockUser;
import org.tiencu.support.Refusals;

class DataRequestsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);

    private final DataRequestStore store = mock(DataRequestStore.class);
    private final OfficialCorrections corrections = mock(OfficialCorrections.class);
    private final CurrentUser user = mock(CurrentUser.class);
    private final DataRequests requests = new DataRequests(store, mock(DataRequestRules.class), List.of(),
            mock(Officials.class),
            corrections, mock(Deadlines.class), user, Clock.fixed(Instant.parse("2026-11-25T03:00:00Z"),
                    Clock.systemUTC().getZone()));

    private void prepared(String by) {
        when(store.find("YC-1")).thenReturn(Optional.of(new DataRequest("YC-1", "99001", "o", Kind.CORRECTION, TODAY,
                Instant.EPOCH, Instant.EPOCH, "Sửa", "ETHNICITY", null, "Tày", Outcome.GRANTED, "Có", by, null, null, null,
                Status.OPEN)));
    }

    /** Also for somebody who is in the office and head at once, or stands in for one. */
    @Test
    void shouldLetNobodyCheckWhatHePrepared() {
        MockUser.signIn(user, "both", "office@99001", "head@99001");
        prepared("both");
        assertThat(Refusals.of(() -> requests.approve("YC-1", "1/TL", TODAY)).kind()).isEqualTo(Refusal.Kind.CONFLICT);
        assertThat(Refusals.of(() -> requests.sendBack("YC-1", "Chưa rõ")).kind()).isEqualTo(Refusal.Kind.CONFLICT);
        verify(corrections, never()).correct(any(), any(), any());
        verify(store, never()).closed(any(), any(), any(), any(), any(), any());
    }

    @Test
    void shouldRememberWhatStoodThere() {
        MockUser.signIn(user, "head", "head@99001");
        prepared("office");
        when(corrections.value("o", "ETHNICITY")).thenReturn("Kinh");
        requests.approve("YC-1", "1/TL", TODAY);
        verify(store).corrected("YC-1", "Kinh");
        verify(corrections).correct("o", "ETHNICITY", "Tày");
    }
}
