internal import MDX

/// An argument of a call that is being bound.
enum BindingArgument {
  /// As written; nil for one left empty.
  case expression(MDXExpression?)
  /// What stands before the dot.
  case bound(any Node)
}
