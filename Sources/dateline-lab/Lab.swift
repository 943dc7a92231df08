import ArgumentParser
import Glibc

/// `dateline-lab`: scores the engines; for developers.
struct Lab: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "dateline-lab", abstract: "Scores Dateline's engines on the developers' suites.",
        subcommands: [
            Bench.self, BuildClasses.self, BuildGazetteer.self, ListWords.self, ParseHTML.self, Score.self,
            TopicTimeline.self,
            TrainEntities.self, WriteStore.self,
        ])

    /// Runs the program and ends it: 0 done, 1 a figure fell below its floor, 2 wrong usage.
    static func start() -> Never {
        do {
            var command = try parseAsRoot()
            try command.run()
            Glibc.exit(0)
        } catch let code as ExitCode {
            Glibc.exit(code.rawValue)
        } catch {
            print(fullMessage(for: error))
            // Help comes as an error too; it is no failure.
            Glibc.exit(exitCode(for: error).isSuccess ? 0 : 2)
        }
    }
}
