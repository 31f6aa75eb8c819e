import Foundation
import Subprocess
import SystemPackage
import TestSupport

/// The program itself, run as a user runs it.
struct PlumbProcess {
  /// What came of a run.
  struct Outcome {
    let status: Int32
    let output: String
    let error: String
  }

  /// The state folder that the program gets.
  let stateFolder: String
  /// Environment variables besides.
  var environment: [String: String] = [:]

  /// Runs `plumb` with some arguments in the package's folder, and waits for its end.
  func run(_ arguments: String...) async throws -> Outcome {
    try await run(arguments)
  }

  /// Runs `plumb` with some arguments in the package's folder, and waits for its end.
  ///
  /// - Parameter input: what it reads from its standard input.
  func run(_ arguments: [String], input: String = "") async throws -> Outcome {
    let result = try await Subprocess.run(
      .path(FilePath(Self.program.path)), arguments: Arguments(arguments), environment: variables(),
      workingDirectory: FilePath(PackageRoot.url.path), input: .string(input), output: .string(limit: 8 << 20),
      error: .string(limit: 1 << 20))
    return Outcome(
      status: Self.code(of: result.terminationStatus), output: result.standardOutput, error: result.standardError)
  }

  /// Runs `plumb` and kills it as soon as a condition holds.
  ///
  /// - Returns: the status with which it ended; 137 when it was killed.
  func runUntil(
    _ arguments: String..., sending signal: Signal = .kill, condition: () async throws -> Bool
  ) async throws -> Int32 {
    let result = try await Subprocess.run(
      .path(FilePath(Self.program.path)), arguments: Arguments(arguments), environment: variables(),
      workingDirectory: FilePath(PackageRoot.url.path), input: .none, output: .discarded, error: .discarded
    ) { execution in
      while try await !condition() { try await Task.sleep(for: .milliseconds(20)) }
      try execution.send(signal: signal)
    }
    return Self.code(of: result.terminationStatus)
  }

  /// The variables that the program gets.
  ///
  /// - Parameter others: variables besides.
  func variables(with others: [String: String] = [:]) -> Environment {
    var variables: [Environment.Key: String?] = [
      "PLUMB_STATE": stateFolder, "PLUMB_DATABASE_URL": nil, "PLUMB_CRM_URL": nil,
    ]
    for (name, value) in environment.merging(others, uniquingKeysWith: { $1 }) {
      variables[Environment.Key(stringLiteral: name)] = value
    }
    return .inherit.updating(variables)
  }

  /// The status with which a program ended; 128 and the signal when one ended it.
  static func code(of status: TerminationStatus) -> Int32 {
    switch status {
    case .exited(let code): code
    case .signaled(let signal): 128 + signal
    }
  }

  /// The program that was built together with the tests.
  static var program: URL {
    // The tests' own program stands beside it: `.build/<configuration>/….xctest`.
    URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent().appending(path: "plumb")
  }
}
