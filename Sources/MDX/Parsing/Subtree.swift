/// An expression with its height, by which the parser bounds what it builds.
struct Subtree {
  var expression: MDXExpression
  var height: Int
}
