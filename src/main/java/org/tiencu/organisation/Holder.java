package org.tiencu.organisation;

/**
 * An official in a post that he holds, as somebody who looks for him sees it.
 *
 * @param tenureId his time in the post
 * @param officialName his name
 * @param postTitle title of the post
 * @param unitName unit in which the post is
 * @param regime which body of rules the post follows
 */
public record Holder(String tenureId, String officialName, String postTitle, String unitName, Regime regime) {

    /** Name, post and unit in one line. */
    public String label() {
        return officialName + " – " + postTitle + " – " + unitName;
    }
}
