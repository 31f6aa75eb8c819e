internal import MDX

/// What calls of all kinds have: the overload, its converted arguments, and what follows from them.
struct CallParts: Sendable {
  let name: String
  let overload: Overload
  let arguments: [any Node]
  let parameters: CallParameters
  private let parameterList: [Parameter]
  let type: ExpressionType
  let dependencies: HierarchySet
  let readsCells: Bool
  /// Whether some argument is computed for each tuple of a set.
  let iterates: Bool
  /// Where the call stands.
  let range: SourceRange
  /// How many hierarchies the cube has.
  let hierarchyCount: Int
  /// By which what the call has found is kept.
  private let identity = CallIdentity()

  init(
    name: String, overload: Overload, arguments: [any Node], parameters: [Parameter], type: ExpressionType,
    range: SourceRange, hierarchyCount: Int
  ) {
    self.hierarchyCount = hierarchyCount
    self.name = name
    self.overload = overload
    self.arguments = arguments
    self.parameters = CallParameters(parameters)
    parameterList = parameters
    self.type = type
    self.range = range
    iterates = parameters.contains { $0.each != nil }
    readsCells = overload.readsCells || arguments.contains(where: \.readsCells)
    var dependencies = HierarchySet()
    switch overload.context {
    case .nothing: break
    case .own:
      let own = arguments.first.map { $0.type.asSetOrTuple ?? $0.type.soleHierarchy.map { [$0] } } ?? nil
      dependencies = own.map { HierarchySet($0) } ?? .everything
    case .everything: dependencies = .everything
    }
    for (argument, parameter) in zip(arguments, parameters) {
      guard let source = parameter.each, arguments.indices.contains(source) else {
        dependencies.formUnion(argument.dependencies)
        continue
      }
      dependencies.formUnion(argument.dependencies.subtracting(arguments[source].type.asSetOrTuple ?? []))
    }
    self.dependencies = dependencies
  }

  /// The call at the current members.
  func call(_ evaluation: Evaluation) -> Call {
    Call(arguments: arguments, type: type, parameters: parameters, identity: identity, evaluation: evaluation)
  }

  /// Runs a body; a failure that knows no place is given that of the call.
  func run<Result>(_ evaluation: Evaluation, _ body: (Call) throws -> Result) throws -> Result {
    do {
      return try body(call(evaluation))
    } catch let failure as MDXFailure {
      throw range == .none ? failure : failure.placed(at: range)
    }
  }

  /// Notes the cells of all arguments, those computed for each tuple of a set with the members of its tuples.
  func reach(_ reach: Reach, in space: Space) {
    if let reaching = overload.reaching { return reaching(reach, space, arguments) }
    for (index, argument) in arguments.enumerated() {
      guard let source = parameters.each(of: index), arguments.indices.contains(source) else {
        argument.reach(reach, in: space)
        continue
      }
      guard let bound = reach.bound(of: arguments[source], in: space), !bound.isEmpty else { continue }
      argument.reach(reach, in: space.with(bound))
    }
  }

  /// Members that the result may have: those of its member, tuple and set arguments over the same hierarchies, and
  /// where it moves on from them, what it makes of each; nil where nothing can be said.
  func bound(_ reach: Reach, in space: Space, as rebuilt: ([any Node]) -> any MembersNode) -> Bound? {
    if let bounding = overload.bounding { return bounding(reach, space, arguments) }
    var union = Bound(hierarchies: [], members: [])
    var isFound = false
    var choices: [[any Node]] = [[]]
    for argument in arguments {
      guard argument.readsCells, argument is any MembersNode else {
        // A number that hangs on cells may move the result anywhere.
        if argument.readsCells, !iterates { return nil }
        if let bound = reach.bound(of: argument, in: space), isLike(argument), let wider = union.union(bound) {
          union = wider
          isFound = true
        }
        choices = choices.map { $0 + [argument] }
        continue
      }
      guard let bound = reach.bound(of: argument, in: space) else { return nil }
      if isLike(argument), let wider = union.union(bound) {
        union = wider
        isFound = true
      }
      guard let replacements = replacements(of: argument, bound), choices.count * replacements.count <= 2000 else {
        return isFound && iterates ? union : nil
      }
      choices = choices.flatMap { choice in replacements.map { choice + [$0] } }
    }
    if iterates { return isFound ? union : nil }
    for choice in choices {
      guard let one = reach.evaluated(rebuilt(choice), in: space), let wider = union.union(one) else { return nil }
      union = wider
    }
    return union
  }

  private func isLike(_ argument: any Node) -> Bool {
    guard let own = type.asSetOrTuple else { return true }
    return argument.type.asSetOrTuple == own
  }

  /// What an argument may be, one after the other: each member, or the set of all of them.
  private func replacements(of argument: any Node, _ bound: Bound) -> [any Node]? {
    if bound.isEmpty { return [NullLiteral()] }
    guard bound.hierarchies.count == 1, let hierarchy = bound.hierarchies.first, let members = bound.members.first
    else { return nil }
    if argument is any SetNode { return [FixedSet(TupleSet(hierarchy: hierarchy, members.ordinals))] }
    let fixed = members.ordinals.map { FixedMember(Member(hierarchy: Int32(hierarchy), ordinal: $0)) }
    return argument is any MemberNode ? fixed : fixed.map { MemberTuple([$0]) }
  }

  /// The same call with other arguments.
  func replacing(_ arguments: [any Node]) -> CallParts {
    CallParts(
      name: name, overload: overload, arguments: arguments, parameters: parameterList, type: type, range: range,
      hierarchyCount: hierarchyCount)
  }
}
