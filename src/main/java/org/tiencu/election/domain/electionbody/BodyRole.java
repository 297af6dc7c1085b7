package org.tiencu.election.domain.electionbody;

/**
 * What a member does in a body that runs an election. Its Vietnamese title depends on the body, see {@link BodyKind#title}.
 */
public enum BodyRole {
    CHAIR,
    VICE_CHAIR,
    SECRETARY,
    MEMBER
}
