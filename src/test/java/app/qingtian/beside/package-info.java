@org.jspecify.annotations.NullMarked
package app.qingtian.beside;
