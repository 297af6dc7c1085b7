package org.tiencu.support;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.tiencu.platform.refusal.Refusal;

/** Asks an action for its refusal. */
public final class Refusals {

    private Refusals() {
    }

    /** The refusal that the action ends with; fails if it does not refuse. */
    public static Refusal of(ThrowingCallable action) {
        Refusal refusal = catchThrowableOfType(Refusal.class, action);
        if (refusal == null) {
            throw new AssertionError("It was not refused");
        }
        return refusal;
    }
}
