/** {@code processes/personnel/case-proposal}: one case suggests the next, and a person confirms it. */
package org.tiencu.personnel.adapter.process.caseproposal;
