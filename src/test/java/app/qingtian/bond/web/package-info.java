@org.jspecify.annotations.NullMarked
package app.qingtian.bond.web;
