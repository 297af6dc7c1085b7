package org.tiencu.personnel.adapter.process.vetting;

import java.util.Collection;
import java.util.Date;

import org.tiencu.platform.process.Variable;

/** The names in {@code processes/personnel/vetting/vetting.bpmn}. */
public final class VettingProcess {

    public static final String ID = "vetting";

    public static final String COMPILE_DOSSIER = "UserTask_CompileDossier";
    public static final String CHECK_DOSSIER = "UserTask_CheckDossier";
    public static final String REVIEW_INELIGIBLE = "UserTask_ReviewIneligible";
    public static final String GIVE_OPINION = "UserTask_GiveOpinion";
    public static final String WRITE_REPORT = "UserTask_WriteReport";

    public static final String CANDIDATE_WITHDRAWN = "candidate-withdrawn";

    public static final Variable<String> OFFICIAL_ID = Variable.text("officialId");
    public static final Variable<String> DOSSIER_OUTCOME = Variable.text("dossierOutcome");
    public static final Variable<Boolean> ELIGIBLE = Variable.flag("eligible");
    public static final Variable<String> INELIGIBLE_OUTCOME = Variable.text("ineligibleOutcome");
    /** Groups {@code role@unit} of the bodies that are asked. */
    public static final Variable<Collection<String>> OPINION_GROUPS = Variable.texts("opinionGroups");
    public static final Variable<String> OPINION_GROUP = Variable.text("opinionGroup");
    public static final Variable<Date> OPINION_DUE = Variable.instant("opinionDue");
    public static final Variable<String> REPORT_OUTCOME = Variable.text("reportOutcome");

    private VettingProcess() {
    }
}
