package org.tiencu.personnel.adapter.process.withdrawal;

import org.tiencu.platform.process.Variable;

/** The names in {@code processes/personnel/withdrawal/withdrawal.bpmn}. */
public final class WithdrawalProcess {

    public static final String ID = "withdrawal";

    public static final String CONFIRM_WITHDRAWAL = "UserTask_ConfirmWithdrawal";

    public static final Variable<String> UNIT = Variable.text("unit");
    public static final Variable<String> WITHDRAWAL_OUTCOME = Variable.text("withdrawalOutcome");

    private WithdrawalProcess() {
    }
}
