import Testing

@testable import Postgres

@Suite("The decisions of a pool")
struct PoolStateTests {
  private let start = ContinuousClock.now

  private func pool(of maximum: Int) -> PoolState {
    PoolState(maximum: maximum, idleTimeout: .seconds(10))
  }

  @Test("lets as many open as there is room for, then lets others wait in the order of coming")
  func opensThenWaits() {
    var pool = pool(of: 2)
    #expect(pool.handle(.requested(waiter: 1)) == [.letOpen(waiter: 1)])
    #expect(pool.handle(.requested(waiter: 2)) == [.letOpen(waiter: 2)])
    #expect(pool.handle(.requested(waiter: 3)) == [])
    #expect(pool.handle(.requested(waiter: 4)) == [])
    #expect(pool.handle(.returned(session: 10, isUsable: true, at: start)) == [.lend(session: 10, to: 3)])
    #expect(pool.handle(.returned(session: 11, isUsable: true, at: start)) == [.lend(session: 11, to: 4)])
  }

  @Test("lends the session used last and closes those idle for too long")
  func expires() {
    var pool = pool(of: 3)
    for waiter in 1...2 { _ = pool.handle(.requested(waiter: waiter)) }
    _ = pool.handle(.returned(session: 10, isUsable: true, at: start))
    _ = pool.handle(.returned(session: 11, isUsable: true, at: start + .seconds(6)))
    #expect(pool.nextExpiry == start + .seconds(10))
    #expect(pool.handle(.looked(at: start + .seconds(9))) == [])
    #expect(pool.handle(.looked(at: start + .seconds(10))) == [.close(session: 10)])
    #expect(pool.nextExpiry == start + .seconds(16))
    #expect(pool.handle(.requested(waiter: 3)) == [.lend(session: 11, to: 3)])
    #expect(pool.nextExpiry == nil)
  }

  @Test("closes a broken session and lets the first who waits open another")
  func replacesBroken() {
    var pool = pool(of: 1)
    _ = pool.handle(.requested(waiter: 1))
    _ = pool.handle(.requested(waiter: 2))
    #expect(
      pool.handle(.returned(session: 10, isUsable: false, at: start)) == [.close(session: 10), .letOpen(waiter: 2)])
  }

  @Test("gives the room of a session that could not be opened to the next")
  func passesRoomOn() {
    var pool = pool(of: 1)
    _ = pool.handle(.requested(waiter: 1))
    _ = pool.handle(.requested(waiter: 2))
    #expect(pool.handle(.openingFailed) == [.letOpen(waiter: 2)])
    #expect(pool.handle(.openingFailed) == [])
    #expect(pool.handle(.requested(waiter: 3)) == [.letOpen(waiter: 3)])
  }

  @Test("dismisses who gives up waiting, and nobody else")
  func dismisses() {
    var pool = pool(of: 1)
    for waiter in 1...3 { _ = pool.handle(.requested(waiter: waiter)) }
    #expect(pool.handle(.withdrawn(waiter: 2)) == [.dismiss(waiter: 2)])
    #expect(pool.handle(.withdrawn(waiter: 2)) == [])
    #expect(pool.handle(.withdrawn(waiter: 1)) == [])
    #expect(pool.handle(.returned(session: 10, isUsable: true, at: start)) == [.lend(session: 10, to: 3)])
  }

  @Test("closes everything once it is shut down, what comes back later too")
  func shutsDown() {
    var pool = pool(of: 2)
    for waiter in 1...3 { _ = pool.handle(.requested(waiter: waiter)) }
    #expect(pool.handle(.shutDown) == [.dismiss(waiter: 3)])
    #expect(pool.handle(.returned(session: 10, isUsable: true, at: start)) == [.close(session: 10)])
    #expect(pool.handle(.requested(waiter: 4)) == [.dismiss(waiter: 4)])
  }

  @Test("never lends more sessions than its maximum and serves everybody", arguments: 1...4)
  func holdsInvariants(maximum: Int) {
    var random = SystemRandomNumberGenerator()
    for _ in 0..<200 {
      var simulation = PoolSimulation(maximum: maximum)
      for step in 0..<100 { simulation.step(at: start + .seconds(step), using: &random) }
      simulation.settle(at: start + .seconds(1_000))
      #expect(simulation.faults == [])
    }
  }
}
