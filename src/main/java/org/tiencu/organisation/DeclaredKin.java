package org.tiencu.organisation;

/**
 * A user who is related to an official.
 *
 * @param userId id of the user
 * @param kinship how, {@link Kinship#SELF} if he is the official
 */
public record DeclaredKin(String userId, Kinship kinship) {
}
