package org.tiencu.organisation;

/**
 * A post that officials are appointed to.
 *
 * @param id readable id such as {@code 99001-CT}
 * @param unitCode unit in which the post is
 * @param title Vietnamese title
 * @param authorityUnit unit that manages the post and decides on it
 * @param regime which body of rules it follows
 * @param head whether the holder heads the unit or body
 * @param termYears length of one term
 * @param nonLocal whether the holder must not be a local person
 * @param elected whether the People's Council elects the holder and alone can end his time in the post
 * @param seats how many people may hold it
 * @param rankOrder the higher the number, the higher the title; equal numbers are equivalent titles
 */
public record Post(String id, String unitCode, String title, String authorityUnit, Regime regime, boolean head,
        int termYears, boolean nonLocal, boolean elected, int seats, int rankOrder) {
}
