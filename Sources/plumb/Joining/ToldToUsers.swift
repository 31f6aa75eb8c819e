import Catalogue
import CellSources
import Connectors
import CubeModel
import CubeQuery
import Dashboards
import DemoCompany
import ETL
import Measurement
import MondrianImport
import Postgres

/// An error of a room: its words are a sentence for the user, and its kind says whose mistake it is.
protocol ToldToUsers: Error, CustomStringConvertible {
  var exitStatus: ExitStatus { get }
}

extension DefinitionError: ToldToUsers {
  var exitStatus: ExitStatus { .input }
}

extension MDXFailure: ToldToUsers {
  var exitStatus: ExitStatus { .input }
}

extension CubeQueryError: ToldToUsers {
  var exitStatus: ExitStatus { .input }
}

extension MondrianError: ToldToUsers {
  var exitStatus: ExitStatus { .input }
}

extension DemoError: ToldToUsers {
  var exitStatus: ExitStatus { .input }
}

extension ConnectorError: ToldToUsers {
  var exitStatus: ExitStatus { kind == .unreachable ? .unavailable : .input }
}

extension PostgresError: ToldToUsers {
  var exitStatus: ExitStatus {
    switch kind {
    case .connection, .authentication, .missingDatabase, .tooManyConnections, .diskFull, .privateServer: .unavailable
    case .input: .input
    case .cancelled: .checkFailed
    case .server where isOfOperation: .unavailable
    case .server, .decoding, .copy, .usage: .defect
    }
  }
}

extension PostgresError {
  /// Whether a refusal is for whoever runs the server to mend: a right that is not granted, a server that only reads,
  /// memory or disks that fail.
  private var isOfOperation: Bool {
    guard let sqlState else { return false }
    return ["42501", "25006", "XX001", "XX002"].contains(sqlState) || sqlState.hasPrefix("53")
      || sqlState.hasPrefix("58")
  }
}

extension ETLError: ToldToUsers {
  var exitStatus: ExitStatus {
    switch kind {
    case .busy: .unavailable
    case .definition, .schema, .drift, .match: .input
    case .source: (underlying as? PostgresError)?.exitStatus ?? .input
    case .control, .check: .checkFailed
    case .several: failures.lazy.compactMap { ($0 as? any ToldToUsers)?.exitStatus }.first ?? .defect
    case .statement: (underlying as? PostgresError)?.kind == .diskFull ? .unavailable : .input
    }
  }
}

extension CellSourceError: ToldToUsers {
  var exitStatus: ExitStatus {
    switch kind {
    case .unknownName, .wrongType, .malformed, .unknownRun, .noHistory, .notUnique, .notLoaded, .overflow, .tooManyRows:
      .input
    case .store: (underlying as? PostgresError)?.exitStatus ?? .defect
    }
  }
}

extension MeasurementError: ToldToUsers {
  var exitStatus: ExitStatus {
    switch kind {
    case .noFinishedRun, .unknownName, .unsuitableMeasure, .circularMeasure, .outOfReach, .unreadableBaseline:
      .input
    case .loadedMeanwhile: .unavailable
    case .unreadableAsOf, .unexpectedAnswer: .defect
    }
  }
}

extension DashboardError: ToldToUsers {
  var exitStatus: ExitStatus {
    switch kind {
    case .unknownPage, .unknownLanguage, .unwritable: .input
    case .unreadableTemplate, .undrawable: .defect
    }
  }
}

extension CatalogueError: ToldToUsers {
  var exitStatus: ExitStatus {
    switch kind {
    case .unwritable: .input
    case .unreadableTemplate, .undrawable: .defect
    }
  }
}
