internal import Connectors
internal import CubeModel
internal import OrderedCollections
internal import Postgres
internal import StarSchema

/// The steps of a run on its own connection, one after another, each as soon as what it rests on is done.
///
/// Tables that are read by others are taken in once they have landed; meanwhile the run goes on with what does not rest on
/// them. A step that fails undoes what it did itself, and only what rests on it is left out.
struct RunSteps {
  /// A step that is done, with what those that rest on it must know.
  struct Done {
    let step: LoadStep
    var staged: StagedOutcome?
    var moved: Identifier?
    var loaded: LoadedFacts?
    var remarks: [String] = []
  }

  let context: RunContext
  let sources: OrderedDictionary<String, any RowSource>
  /// The tables that are read, by their paths, in the order in which they are staged.
  let tables: OrderedDictionary<String, ParallelReading.Job>
  /// What reads tables beside the run; nil when the run reads them itself, one after another.
  let reading: ParallelReading?
  private(set) var failures: StepFailures
  /// What staging came to, by the path of the source table.
  private(set) var outcomes: [String: StagedOutcome] = [:]

  private var order: StepOrder<RunStep>
  /// The place of each step among those of a run that takes one after another.
  private let places: [RunStep: Int]
  private var done: [Int: Done] = [:]
  /// The rows that have landed and were not taken in yet, by the path of their table.
  private(set) var landed: [String: LandedRows] = [:]
  /// The members whose versions hold for other days, by dimension.
  private(set) var moved: [String: Identifier] = [:]

  /// The facts that were added, by star.
  private(set) var loaded: [String: LoadedFacts] = [:]

  init(
    context: RunContext, sources: OrderedDictionary<String, any RowSource>,
    tables: OrderedDictionary<String, ParallelReading.Job>, reading: ParallelReading?, signal: StopSignal
  ) {
    self.context = context
    self.sources = sources
    self.tables = tables
    self.reading = reading
    failures = StepFailures(signal: signal)
    // A reader has its source for itself: also what the run reads of it waits until it is given back.
    let lent = reading == nil ? [] : Set(tables.values.filter(\.isReadAhead).map(\.staged.source.name))
    order = StepOrder(
      staging: tables.values.map(\.staged), of: context.model,
      awaiting: tables.values.filter { lent.contains($0.staged.source.name) }.map(\.staged.path))
    places = Dictionary(uniqueKeysWithValues: order.left.keys.enumerated().map { ($1, $0) })
  }

  private var inOrder: [Done] { done.sorted { $0.key < $1.key }.map(\.value) }

  /// The steps that are done, in the order of a run that takes one after another, whenever it was.
  var steps: [LoadStep] { inOrder.map(\.step) }

  /// What somebody should know of them, as sentences, in the same order.
  var remarks: [String] { inOrder.flatMap(\.remarks) }

  /// The source tables whose read gave reason to doubt that all rows came.
  var doubted: Set<String> {
    Set(inOrder.filter { $0.staged != nil }.flatMap(\.remarks).map { String($0.prefix { $0 != ":" }) })
  }

  /// Works through all steps; none of the tables is still being read when it returns.
  ///
  /// - Throws: what ends the run at once; other failures are kept.
  mutating func run(on connection: borrowing Connection) throws {
    defer { reading?.finish() }
    do {
      try reading?.begin(
        sources.map { name, source in
          (source: source, jobs: tables.values.filter { $0.isReadAhead && $0.staged.source.name == name })
        })
      try workThrough(on: connection)
    } catch {
      reading?.stop()
      throw error
    }
    // What nothing rests on any more need not come.
    if order.isAwaiting { reading?.stop() }
  }

  private mutating func workThrough(on connection: borrowing Connection) throws {
    while !order.isDone {
      for arrival in reading?.arrivals() ?? [] { receive(arrival) }
      // What the run has to read itself, and may have to wait for, comes behind what is there.
      if let step = order.next(where: isAtHand) ?? order.next() {
        try attempt(step, on: connection)
      } else if let reading, !order.isStuck {
        for arrival in reading.waitForArrivals() { receive(arrival) }
      } else {
        throw ETLError(.definition, at: "the run", "its steps rest on each other: \(Array(order.left.keys))")
      }
      if context.reporter.isCancelled() { throw CancellationError() }
    }
  }

  private func isAtHand(_ step: RunStep) -> Bool {
    guard reading != nil, case .stage(let path) = step else { return true }
    return landed[path] != nil
  }

  private mutating func receive(_ arrival: ParallelReading.Arrival) {
    landed[arrival.path] = arrival.rows
    order.arrive(.stage(arrival.path))
    guard let source = arrival.givesBack else { return }
    for job in tables.values where !job.isReadAhead && job.staged.source.name == source {
      order.arrive(.stage(job.staged.path))
    }
  }

  private mutating func attempt(_ step: RunStep, on connection: borrowing Connection) throws {
    let place = places[step] ?? 0
    do {
      let result = try connection.savepoint { connection in try perform(step, number: place + 1, on: connection) }
      done[place] = result
      order.complete(step)
      switch step {
      case .stage(let path):
        outcomes[path] = result.staged
        landed[path] = nil
      case .conform(let name): moved[name] = result.moved
      case .load(let name): loaded[name] = result.loaded
      }
    } catch {
      try failures.note(error, at: place)
      order.fail(step)
    }
  }
}
