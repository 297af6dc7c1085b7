package org.tiencu.platform.audit;

import org.springframework.context.annotation.Import;

/** What a command of the console needs to record what it does. */
@Import({AuditStore.class, AuditKinds.class, AuditTrail.class})
public final class AuditBeans {
}
