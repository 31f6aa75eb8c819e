/// An expression of MDX as its text says it: nothing is bound yet, so a name may be a member, a set, a flag or a property.
///
/// Parentheses around a single expression are not kept. Equality passes over places.
public struct MDXExpression: Sendable, Hashable {
  /// The kinds of expressions.
  public indirect enum Form: Sendable, Hashable {
    /// `[Store].[USA].Children`.
    case name(CompoundName)
    /// A number as written, with a digit before any decimal point: `1`, `0.5`, `1e-3`. Decimal digits are exact as text.
    case number(String)
    /// `'text'` or `"text"`, without its quotes.
    case text(String)
    /// `NULL`.
    case null
    /// `@Name`: a parameter that the one who asks gives.
    case parameter(String)
    /// `(a, b)`: at least two expressions.
    case tuple([MDXExpression])
    /// `{a, b}`, `{}`.
    case set([MDXExpression])
    /// `F(a, b)`.
    case call(FunctionCall)
    /// `x.F(a)`.
    case method(MethodCall)
    /// `x.Lag(1).Parent`.
    case property(PropertyAccess)
    /// `-x`, `NOT x`, `EXISTING x`.
    case unary(UnaryOperator, MDXExpression)
    /// `x + y`.
    case binary(BinaryOperator, MDXExpression, MDXExpression)
    /// `CASE … END`.
    case choice(CaseExpression)
    /// `CAST(x AS NUMERIC)`.
    case cast(MDXExpression, Name)
    /// `x AS name`: a name for a set from there on.
    case alias(MDXExpression, Name)
  }

  /// What the expression is.
  public var form: Form
  /// Where it stands, with its own parentheses, braces and quotes.
  @NotCompared public var range: SourceRange

  /// Makes an expression.
  ///
  /// - Parameters:
  ///   - form: what it is.
  ///   - range: where it stands.
  public init(_ form: Form, range: SourceRange = .none) {
    self.form = form
    self.range = range
  }

  /// This expression, a dot, and a segment: one longer compound name, or a property of anything else.
  ///
  /// - Parameter segment: what stands after the dot.
  public func dot(_ segment: NameSegment) -> MDXExpression {
    let whole = range.through(segment.range)
    if case .name(let name) = form {
      return MDXExpression(.name(CompoundName(name.segments + [segment], range: whole)), range: whole)
    }
    return MDXExpression(.property(PropertyAccess(self, segment)), range: whole)
  }
}
