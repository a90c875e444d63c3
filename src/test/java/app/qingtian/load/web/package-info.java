@org.jspecify.annotations.NullMarked
package app.qingtian.load.web;
