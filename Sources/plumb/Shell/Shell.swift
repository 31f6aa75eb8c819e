import CubeModel
import CubeQuery
import Foundation
import OrderedCollections
import VisualBasic
import Wording

/// Answers statements of MDX and tells what there is to ask, line by line.
struct Shell {
  private let engine: MDXEngine
  private let model: Model
  private let lines: any LineSource
  private let state: WarehouseState
  private(set) var settings: ShellSettings
  private var buffer = StatementBuffer()
  /// Whether anything that was asked could not be answered.
  private(set) var hasFailed = false

  init(engine: MDXEngine, model: Model, lines: any LineSource, state: WarehouseState, settings: ShellSettings) {
    self.engine = engine
    self.model = model
    self.lines = lines
    self.state = state
    self.settings = settings
  }

  /// Reads lines until there are no more, or somebody leaves.
  ///
  /// - Throws: `CancellationError` when the shell itself is to stop.
  mutating func run() async throws {
    if lines.isTerminal {
      write("plumb \(Plumb.version). A statement of MDX ends with ;  \\? is for help, \\q leaves.\n")
    }
    while true {
      try Task.checkCancellation()
      let prompt = buffer.isEmpty ? "plumb> " : "   ..> "
      switch await lines.next(prompt: prompt, begun: buffer.text, complete: completing) {
      case .interrupted: buffer.clear()
      case .end:
        // At a terminal what has no `;` was not meant to be asked yet.
        if !lines.isTerminal, let rest = buffer.takeRest() { try await answer(rest) }
        return
      case .text(let line):
        if buffer.isEmpty, line.first(where: { !$0.isWhitespace }) == "\\" {
          await lines.remember(line)
          if try await !follow(line) { return }
        } else {
          for statement in buffer.take(line) {
            await lines.remember(statement.inHistory)
            try await answer(statement)
          }
        }
      }
    }
  }

  private mutating func answer(_ statement: String) async throws {
    let text = settings.isExplaining ? "EXPLAIN " + statement : statement
    let (engine, settings, state) = (engine, settings, state)
    let start = ContinuousClock.now
    await attempt(text) {
      try await engine.answer(
        text, role: settings.role, language: settings.language, state: state,
        standing: Dictionary(uniqueKeysWithValues: Array(settings.parameters)))
    } then: { shell, answer in
      if case .cellSet(let set) = answer { shell.settings.cube = set.cube }
      shell.write(try answer.text(as: settings.format, language: settings.language))
    }
    if settings.isTiming { tell("Time: " + (ContinuousClock.now - start).milliseconds) }
    try Task.checkCancellation()
  }

  /// Does something that Ctrl-C stops, and tells what went wrong.
  private mutating func attempt<Result: Sendable>(
    _ statement: String? = nil, _ body: @escaping @Sendable () async throws -> Result,
    then show: (inout Shell, Result) throws -> Void
  ) async {
    let work = Task { try await body() }
    let stopAsked = lines.isTerminal ? StopAsked([SIGINT], endsNext: false) { work.cancel() } : nil
    defer { withExtendedLifetime(stopAsked) {} }
    do {
      let result = try await withTaskCancellationHandler {
        try await work.value
      } onCancel: {
        work.cancel()
      }
      try show(&self, result)
    } catch is CancellationError {
      fail("Stopped as asked.")
    } catch let failure as MDXFailure {
      fail(statement.map { failure.text(marking: $0) } ?? failure.description)
    } catch {
      fail(Failure(error)?.sentence ?? "\(error)")
    }
  }

  /// Does what a line with a backslash says.
  ///
  /// - Returns: false to leave.
  private mutating func follow(_ line: String) async throws -> Bool {
    do {
      switch try ShellCommandLine(line) {
      case .quit: return false
      case .help: write(Self.help)
      case .timing(let isOn):
        settings.isTiming = isOn ?? !settings.isTiming
        tell("Timing is \(settings.isTiming ? "on" : "off").")
      case .explain(let isOn):
        settings.isExplaining = isOn ?? !settings.isExplaining
        tell("Explaining is \(settings.isExplaining ? "on" : "off").")
      case .format(let format):
        settings.format = format ?? settings.format
        tell("Answers are written as \(settings.format.rawValue).")
      case .role(let role): await take(role: role)
      case .set(let parameter): try take(parameter: parameter)
      case .unset(let name): try forget(parameter: name)
      case .describe(let name): await describe(name)
      }
    } catch {
      fail(error.sentence)
    }
    return true
  }

  private mutating func take(parameter: ParameterOption?) throws(ShellCommandLine.Mistake) {
    guard let parameter else {
      for (name, value) in settings.parameters { write("\(name) = \(value.written)\n") }
      if settings.parameters.isEmpty { tell("No parameter is set.") }
      return
    }
    guard !parameter.name.isEmpty else {
      throw ShellCommandLine.Mistake(sentence: "\\set needs the name of a parameter: \\set NAME VALUE.")
    }
    settings.set(parameter)
    tell("\(parameter.name) is \(parameter.value.written).")
  }

  private mutating func forget(parameter name: String) throws(ShellCommandLine.Mistake) {
    guard settings.unset(name) else {
      throw ShellCommandLine.Mistake(
        sentence: "There is no parameter '\(name)'."
          + NearestName.question(for: name, among: settings.parameters.keys))
    }
    tell("\(name) is not set any more.")
  }

  private mutating func take(role: String?) async {
    let wanted = role.map { $0 == "none" ? nil : $0 } ?? settings.role
    let catalog = engine.catalog
    await attempt {
      // There is no such role unless it knows its cubes.
      try await catalog.cubeNames(role: wanted)
    } then: { shell, _ in
      shell.settings.role = wanted
      shell.tell(wanted.map { "Statements are answered for the role \($0)." } ?? "Statements are answered for no role.")
    }
  }

  private mutating func describe(_ name: String?) async {
    let description = ShellDescription(catalog: engine.catalog, model: model, settings: settings)
    await attempt {
      guard let name else { return (text: try await description.cubes(), cube: nil) }
      return try await description.text(of: name)
    } then: { (shell, found: (text: String, cube: String?)) in
      shell.settings.cube = found.cube ?? shell.settings.cube
      shell.write(found.text)
    }
  }

  private static var help: String {
    let width = ShellCommandLine.summaries.map(\.command.count).max() ?? 0
    return ShellCommandLine.summaries.map { command, summary in
      "  " + command.padded(to: width + 2, atStart: false) + summary + "\n"
    }.joined()
  }

  /// Completes names in the thread of the line editor, which waits for it.
  private var completing: LineSource.Completing {
    let (catalog, settings) = (engine.catalog, settings)
    return { text in
      Waiting.wait {
        try? await catalog.completion(
          of: text, cube: settings.cube, role: settings.role, language: settings.language)
      }
    }
  }

  private func write(_ text: String) { FileHandle.standardOutput.write(Data(text.utf8)) }

  /// Says something about the shell itself: to people only.
  private func tell(_ sentence: String) {
    (lines.isTerminal ? FileHandle.standardOutput : .standardError).write(Data((sentence + "\n").utf8))
  }

  private mutating func fail(_ sentence: String) {
    hasFailed = true
    FileHandle.standardError.write(Data((sentence + "\n").utf8))
  }
}

extension String {
  /// A statement as the arrow keys bring it back: in one line, unless a comment would then take the rest of it.
  fileprivate var inHistory: String { contains("--") || contains("//") ? self : inOneLine }
}

extension ScalarValue {
  /// The value as `\set` takes it: texts in quotes.
  fileprivate var written: String {
    if case .text(let text) = self { return "'\(text)'" }
    return description
  }
}

extension Duration {
  /// So many milliseconds: `12.3 ms`.
  fileprivate var milliseconds: String {
    let milliseconds = Double(components.seconds) * 1e3 + Double(components.attoseconds) / 1e15
    return String(format: "%.1f ms", milliseconds)
  }
}
