import ArgumentParser
import Postgres

/// The private server, by hand.
struct ServerCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "server", abstract: "Start, stop or look at the private PostgreSQL server.",
    discussion: """
      plumb starts the server by itself when a command needs it. It listens on a Unix socket alone, under the state folder \
      (.plumbline, or PLUMB_STATE).
      """,
    subcommands: [Start.self, Stop.self, Status.self], defaultSubcommand: Status.self)

  struct Start: AsyncParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Make the server when there is none, and start it.")

    func run() async throws {
      let server = Surroundings.privateServer
      try await server.start()
      print(ServerCommand.sentence(about: server))
    }
  }

  struct Stop: AsyncParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Stop the server; its data stays.")

    func run() async throws {
      let server = Surroundings.privateServer
      try await server.stop()
      print(ServerCommand.sentence(about: server))
    }
  }

  struct Status: AsyncParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Say whether the server runs and how to reach it.")

    func run() async throws {
      print(ServerCommand.sentence(about: Surroundings.privateServer))
    }
  }

  /// What the server is doing, and where it is.
  private static func sentence(about server: PrivateServer) -> String {
    switch server.status() {
    case .absent: "There is no private server under \(server.stateFolder) yet."
    case .stopped: "The private server under \(server.stateFolder) is stopped."
    case .starting(let process): "The private server (process \(process)) is starting; its log is \(server.logFile)."
    case .running(let process):
      """
      The private server runs (process \(process)); its log is \(server.logFile).
      Open its warehouse with: \(server.shellCommand(database: "plumbline"))
      """
    }
  }
}
