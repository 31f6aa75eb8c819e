/// A function, method, property or operator of MDX.
///
/// **To add one**, write a file `Functions/<Group>/<Name>.swift` with
///
///     extension Function {
///       static let head = Function(
///         "Head", "The first tuples of a set, one if no number is given.", "Head([Store].[USA].Children, 2)",
///         .set(.call, [.set, .optional(.number)], like: 0) { call in
///           try call.set(0).prefix(call.integer(1) ?? 1)
///         })
///     }
///
/// and name it in the list of its group, `Functions/FunctionTable+<Group>.swift`. That is all: arguments are converted
/// and checked by the signature, which also yields the documentation.
///
/// - An overload is made by the kind of its result: `.scalar`, `.member`, `.tuple`, `.set`, `.level`, `.hierarchy`,
///   `.dimension`. The first argument of a method or property is the object before the dot.
/// - `Parameter` lists the kinds of arguments. A parameter that is computed anew for each tuple of a set argument is
///   `.each(…)`; read it with `call.scalars(1, over: set)` and its like, which set the current members, know aliases
///   and gather the cells that are still missing. Other arguments are read with `call.number(1)`, `call.member(0)`, ….
/// - `like:` names the argument whose type the result has; `type:` computes it where that is not enough.
/// - The plan of base cells needs nothing from a function that only navigates. One that has `.each` parameters, or is
///   given arguments that hang on cells, is taken to yield members of its member, tuple and set arguments (`Filter`,
///   `Order`, `TopCount`); when it moves on from them, the plan tries it on every member that an argument may be. A
///   function whose result is something else says so with `bound:`. What the plan overlooks is fetched when evaluation
///   comes upon it, so a bound may be missing but must never leave out a member.
/// - Null: a null member is nil, a null scalar `.null`. A function of a null member yields null, an empty set, or 0 as
///   Mondrian does. Sets never hold null members.
/// - A mistake that only running shows is thrown with `call.mistake("sentence")`.
struct Function: Sendable {
  /// The name as documented, in mixed case; looked up without regard to case.
  let name: String
  /// What it yields, in a sentence.
  let summary: String
  /// An expression over FoodMart's cube Sales that a test evaluates.
  let example: String
  /// The forms it can be called in, the preferred first where several fit as well.
  let overloads: [Overload]

  init(_ name: String, _ summary: String, _ example: String, _ overloads: Overload...) {
    self.name = name
    self.summary = summary
    self.example = example
    self.overloads = overloads
  }

  init(_ name: String, _ summary: String, _ example: String, overloads: [Overload]) {
    self.name = name
    self.summary = summary
    self.example = example
    self.overloads = overloads
  }
}
