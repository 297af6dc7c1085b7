/** An invented province with three communes, posts, officials and users, for trying the product out. */
package org.tiencu.organisation.demo;
