/// Where something that is computed for each tuple of a set has got to.
struct CurrentTuple {
  let set: TupleSet
  let index: Int

  /// The tuple.
  var tuple: [Member] { self.set.tuple(index) }
}
