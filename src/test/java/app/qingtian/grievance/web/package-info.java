@org.jspecify.annotations.NullMarked
package app.qingtian.grievance.web;
