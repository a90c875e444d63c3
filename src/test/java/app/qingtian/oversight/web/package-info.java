@org.jspecify.annotations.NullMarked
package app.qingtian.oversight.web;
