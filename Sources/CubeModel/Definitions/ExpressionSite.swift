/// Which of a definition's SQL expressions is meant, or which name of a table or column that exists already.
public struct ExpressionSite: Sendable, Hashable {
  /// What has the expression.
  public enum Owner: Sendable, Hashable {
    /// A table of a source.
    case table(source: String, String)
    /// A dimension.
    case dimension(String)
    /// A star.
    case star(String)
  }

  /// The key that it stands under; loads, joins, rules and checks count from 0.
  public enum Part: Sendable, Hashable {
    /// The condition for rows that the source has deleted.
    case deletedWhen
    /// The condition of a rule.
    case rule(Int)
    /// A load's driving table; values that a load takes from there by their name have no place of their own.
    case from(load: Int)
    /// The condition of a join.
    case join(load: Int, Int)
    /// The first of the days over which a load spreads rows.
    case firstDay(load: Int)
    /// The last of them.
    case lastDay(load: Int)
    /// A load's condition.
    case condition(load: Int)
    /// An expression to group by.
    case groupBy(load: Int, Int)
    /// An expression in which rows agree of which the first counts.
    case distinctOn(load: Int, Int)
    /// An expression by which those rows are ordered.
    case orderBy(load: Int, Int)
    /// From when a member's values hold.
    case effectiveFrom(load: Int)
    /// The fact's own day.
    case day(load: Int)
    /// The value of a column.
    case value(load: Int, String)
    /// The condition of a check.
    case check(Int)
    /// What a check sums over the source.
    case checkSum(Int)
    /// The condition for rows that a check sums.
    case checkSumCondition(Int)
    /// The table that exists already, or the query.
    case rows
    /// The table or query of a join of existing tables.
    case joinedRows(Int)
    /// What ties it on.
    case tie(Int)
    /// The name of a column of the key, an attribute or a measure column, where no expression gives it.
    case column(String)
    /// The SQL expression that gives an attribute or a measure column.
    case expression(String)
    /// The column by which facts refer to a role's dimension, or the role's name.
    case role(String)
    /// A part of the table of ancestors of a level, both counted from 0.
    case closure(hierarchy: Int, level: Int, ClosurePart)
  }

  /// What a table of ancestors is told by.
  public enum ClosurePart: Sendable, Hashable {
    /// The table.
    case rows
    /// The column with the ancestor's key.
    case parent
    /// The column with the member's key.
    case child
  }

  /// What has the expression.
  public var owner: Owner
  /// The key that it stands under.
  public var part: Part

  /// The site of an expression.
  public init(_ owner: Owner, _ part: Part) {
    self.owner = owner
    self.part = part
  }
}
