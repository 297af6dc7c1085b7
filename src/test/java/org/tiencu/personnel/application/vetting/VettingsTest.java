package org.tiencu.personnel.application.vetting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;
import static org.tiencu.personnel.application.CaseWorld.CASE;
import static org.tiencu.personnel.application.CaseWorld.TODAY;
import static org.tiencu.personnel.application.CaseWorld.TOMORROW;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tiencu.organisation.Discipline;
import org.tiencu.organisation.Education;
import org.tiencu.organisation.Grade;
import org.tiencu.organisation.Official;
import org.tiencu.organisation.PlanningEntry;
import org.tiencu.organisation.PoliticalTheory;
import org.tiencu.organisation.RetirementDates;
import org.tiencu.organisation.Sex;
import org.tiencu.organisation.Tenures;
import org.tiencu.personnel.application.CaseWorld;
import org.tiencu.personnel.application.vetting.Vettings.DossierOutcome;
import org.tiencu.personnel.application.vetting.Vettings.ReportOutcome;
import org.tiencu.personnel.domain.appointment.Candidate.Stage;
import org.tiencu.personnel.domain.vetting.Condition;
import org.tiencu.personnel.domain.vetting.Dossier;
import org.tiencu.personnel.domain.vetting.DossierItem;
import org.tiencu.personnel.domain.vetting.Opinion;
import org.tiencu.platform.time.WorkingDays;
import org.tiencu.support.Refusals;

class VettingsTest {

    private static final String AN = "an";
    private static final LocalDate LAST_DAY = TODAY.plusDays(14);

    private CaseWorld world;
    private Vettings vettings;

    @BeforeEach
    void prepare() {
        world = new CaseWorld(1);
        RetirementDates retirement = mock(RetirementDates.class);
        when(retirement.of(any(), any())).thenReturn(TODAY.plusYears(15));
        WorkingDays workingDays = mock(WorkingDays.class);
        when(workingDays.plus(TODAY, 10)).thenReturn(LAST_DAY);
        vettings = new Vettings(world.vettings, world.appointments, world.file, world.appointmentFile, world.rules,
                new org.tiencu.personnel.application.vetting.Eligibility(world.rules, world.posts, mock(Tenures.class), world.units, retirement), world.officials,
                workingDays);
        world.people(Stage.NOMINATED, AN);
    }

    @Nested
    class Dossiers {

        private final List<String> all = List.of("SUBMISSION", "HEALTH_CERTIFICATE");

        @Test
        void shouldRefuseADateOfTheFuture() {
            assertThat(Refusals.of(() -> vettings.compile(CASE, AN, new Dossier(all, null, TOMORROW, null))).violations())
                    .extracting("field").containsExactly("healthCertificateOn");
            assertThat(Refusals.of(() -> vettings.compile(CASE, AN, new Dossier(all, TOMORROW, TODAY, null))).violations())
                    .extracting("field").containsExactly("cvConfirmedOn");
            assertThat(world.vettings.dossier(CASE, AN)).isEmpty();
        }

        @Test
        void shouldNotBeAccepted_whileACompulsoryItemIsMissing() {
            vettings.compile(CASE, AN, new Dossier(List.of("SUBMISSION"), null, TODAY, null));
            assertThat(vettings.missing(CASE, AN)).extracting(DossierItem::code).containsExactly("HEALTH_CERTIFICATE");
            assertThat(Refusals.of(() -> vettings.check(CASE, AN, DossierOutcome.COMPLETE, null)).getMessage())
                    .contains("Giấy khám sức khỏe");
            assertThat(world.papers()).isEmpty();
        }

        @Test
        void shouldNotBeAccepted_whenACertificateHasGrownTooOldMeanwhile() {
            vettings.compile(CASE, AN, new Dossier(all, null, TODAY.minusMonths(6).minusDays(1), null));
            Refusals.of(() -> vettings.check(CASE, AN, DossierOutcome.COMPLETE, null));
            vettings.compile(CASE, AN, new Dossier(all, null, TODAY.minusMonths(6), null));
            assertThat(vettings.check(CASE, AN, DossierOutcome.COMPLETE, null)).isEqualTo(DossierOutcome.COMPLETE);
        }

        @Test
        void shouldBeReturned_withTheReasonThatTheOfficeSees() {
            vettings.check(CASE, AN, DossierOutcome.RETURNED, "Thiếu giấy khám");
            assertThat(world.appointmentFile.latestReturn(CASE, AN).orElseThrow().content()).isEqualTo("Thiếu giấy khám");
            assertThat(world.appointmentFile.latestReturn(CASE, "binh")).as("another person's file").isEmpty();
        }
    }

    @Nested
    class Eligibility {

        private void person(int plannedRank, List<Grade> grades, Discipline... disciplines) {
            when(world.officials.find(AN)).thenReturn(Optional.of(new Official(AN, "Nguyễn An (mẫu)", TODAY.minusYears(40),
                    Sex.MALE, "Kinh", "01", null, null, Education.values()[0], PoliticalTheory.values()[0], "99001", false,
                    true, List.of(new PlanningEntry("Phó Chủ tịch", null, plannedRank, "2025-2030", LocalDate.of(2025, 6, 1))),
                    grades, List.of(disciplines))));
        }

        private Condition found(String code) {
            return vettings.conditions(CASE, AN).stream().filter(one -> one.condition().equals(code)).findFirst().orElseThrow();
        }

        private Discipline discipline(Discipline.Form form, int monthsAgo) {
            return new Discipline(form, TODAY.minusMonths(monthsAgo), null);
        }

        @ParameterizedTest(name = "planned for rank {0}, the post has 40: {1}")
        @CsvSource({"40, true", "41, true", "39, false"})
        void shouldTakeAPlanForAnEquivalentOrHigherPost(int rank, boolean met) {
            person(rank, List.of());
            assertThat(vettings.checkEligibility(CASE, AN)).isEqualTo(met);
            assertThat(found("PLANNING").met()).isEqualTo(met);
        }

        @Test
        void shouldLookAtEveryMeasure_notOnlyTheLatest() {
            person(40, List.of(), discipline(Discipline.Form.REPRIMAND, 25), discipline(Discipline.Form.WARNING, 30));
            assertThat(vettings.checkEligibility(CASE, AN)).isFalse();
            assertThat(found("DISCIPLINE").met()).isFalse();
            assertThat(found("DISCIPLINE").reason()).isEqualTo("WARNING");
        }

        @Test
        void shouldForgetMeasures_whoseTimeIsOver() {
            person(40, List.of(), discipline(Discipline.Form.REPRIMAND, 24), discipline(Discipline.Form.WARNING, 36));
            assertThat(vettings.checkEligibility(CASE, AN)).isTrue();
            assertThat(vettings.conditions(CASE, AN)).extracting(Condition::condition)
                    .containsExactly("PLANNING", "DISCIPLINE", "GRADES");
        }

        @ParameterizedTest(name = "not completed in {0}: {1}")
        @CsvSource({"2025, false", "2024, false", "2023, false", "2022, true"})
        void shouldLookAtTheGradesOfTheLastThreeYears(int year, boolean met) {
            person(40, List.of(new Grade(year, Grade.Level.NOT_COMPLETED)));
            vettings.checkEligibility(CASE, AN);
            assertThat(found("GRADES").met()).isEqualTo(met);
        }
    }

    @Nested
    class Opinions {

        private final String inspection = "inspection-commission@99";
        private final String internal = "internal-affairs-commission@99";

        @Test
        void shouldAskTheBodiesOfTheAuthority_untilTheLastWorkingDay() {
            Vettings.Request request = vettings.requestOpinions(CASE, AN);
            assertThat(request.groups()).containsExactly(inspection, internal);
            assertThat(request.lastDay()).isEqualTo(LAST_DAY);
        }

        @Test
        void shouldTakeSilenceForAgreement_ofThoseOnlyWhoDidNotAnswer() {
            vettings.requestOpinions(CASE, AN);
            vettings.giveOpinion(CASE, AN, inspection, Opinion.Answer.DISAGREE, "7-CV", TODAY, "Có đơn thư");
            vettings.recordSilence(CASE, AN);
            assertThat(vettings.opinions(CASE, AN)).extracting(Opinion::answer)
                    .containsExactly(Opinion.Answer.DISAGREE, Opinion.Answer.SILENT);
        }

        @Test
        void shouldNotCountEarlierOpinions_whenAskedAnew() {
            vettings.requestOpinions(CASE, AN);
            vettings.giveOpinion(CASE, AN, inspection, Opinion.Answer.DISAGREE, "7-CV", TODAY, "Có đơn thư");
            vettings.requestOpinions(CASE, AN);
            assertThat(vettings.opinions(CASE, AN)).extracting(Opinion::answer).containsOnlyNulls();
        }

        @Test
        void shouldRefuseALetterOfTheFuture() {
            vettings.requestOpinions(CASE, AN);
            assertThat(Refusals.of(() -> vettings.giveOpinion(CASE, AN, inspection, Opinion.Answer.AGREE, "7-CV", TOMORROW, ""))
                    .violations()).extracting("field").containsExactly("documentDate");
            assertThat(vettings.opinion(CASE, AN, inspection).answer()).isNull();
        }
    }

    @Nested
    class Report {

        @ParameterizedTest
        @CsvSource({"PASSED, VETTED", "FAILED, NOT_VETTED", "RETURNED, NOMINATED"})
        void shouldMoveThePerson(ReportOutcome outcome, Stage stage) {
            vettings.report(CASE, AN, outcome, "9-BC", TODAY, "Kết luận");
            assertThat(world.at(stage)).containsExactly(AN);
        }

        @Test
        void shouldNotBeOfTheFuture() {
            assertThat(Refusals.of(() -> vettings.report(CASE, AN, ReportOutcome.PASSED, "9-BC", TOMORROW, "x")).violations())
                    .extracting("field").containsExactly("documentDate");
            assertThat(world.at(Stage.NOMINATED)).containsExactly(AN);
        }
    }
}
