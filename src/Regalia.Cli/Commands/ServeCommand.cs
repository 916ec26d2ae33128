using System.Collections.Immutable;
using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using System.Net;
using Regalia.Assessment.Checklists;
using Regalia.Incidents.Classification;
using Regalia.Incidents.Decisions;
using Regalia.Incidents.Storage;
using Regalia.Presentation.Incidents;
using Regalia.Presentation.Reports.Printing;
using Regalia.Presentation.Technology;
using Regalia.Presentation.Views;
using Regalia.Technology.Definitions;
using Regalia.Web.OwnFiles;
using Regalia.Web.Serving;

namespace Regalia.Cli.Commands;

/// <summary><c>regalia serve</c>: the dashboard on 127.0.0.1.</summary>
internal static class ServeCommand
{
    private const int DefaultPort = 5080;

    public static Command Create(Session session)
    {
        ArgumentNullException.ThrowIfNull(session);
        SharedOptions options = new();
        Argument<string[]> files = new("FILE")
        {
            Description = "Overlays and plans of your own to open at once. They stay in memory, on this machine.",
            Arity = ArgumentArity.ZeroOrMore,
        };
        Option<int?> port = new("--port")
        {
            Description = "Port to listen on (default: 5080; 0 lets the system choose).",
            HelpName = "N",
            CustomParser = Port,
        };
        Option<IPAddress> host = new("--host")
        {
            Description = "Address of this machine's own network to listen on (default: 127.0.0.1). No other is taken.",
            HelpName = "ADDRESS",
            CustomParser = Host,
            DefaultValueFactory = _ => IPAddress.Loopback,
        };
        Option<string?> incidents = new("--incidents")
        {
            Description = "Show the records of this incident store too, as they are when it starts.",
            HelpName = "DIR",
        };
        Option<string?> technology = new("--technology")
        {
            Description = "Show who leads in each technology too: results folder of `tech scan` or `tech merge`.",
            HelpName = "DIR",
        };
        Option<bool> open = new("--open") { Description = "Open it in the browser of the system." };
        SharedOptions.RefuseEmpty(files);
        SharedOptions.RefuseEmpty(incidents);
        SharedOptions.RefuseEmpty(technology);
        Command command = new(
            "serve",
            "The dashboard in your browser: countries, comparison, evidence, guardrails, practices, plan, what-if. It listens on this\n"
                + "machine alone, asks nothing of the network, and works without scripts. Ctrl+C ends it.\n\n"
                + "Example: regalia serve --open\n"
                + "         regalia serve overlay-VNM.yaml plan-VNM.yaml --port 0"
        )
        {
            files,
            port,
            host,
            open,
            incidents,
            technology,
        };
        options.AddRelease(command);
        command.Add(options.Seed);
        command.Add(options.Draws);
        command.Add(options.Threads);
        command.SetAction(parsed =>
        {
            LoadedRelease loaded = LoadedRelease.Load(session, options, parsed);
            Checklist checklist = LoadedChecklist.Load(loaded, path: null).Checklist;
            ImmutableArray<OwnFile> own =
            [
                .. parsed.GetValue(files)!.Select(path => Open(session, path, loaded, checklist)),
            ];
            using IncidentStore? store = parsed.GetValue(incidents) is { } folder ? StoreOptions.Open(folder) : null;
            DecisionFile decisions = store is null ? DecisionFile.None : Decisions(parsed.GetValue(incidents)!);
            TechnologyArchive? technologies = parsed.GetValue(technology) is { } results
                ? Technologies(results, loaded)
                : null;
            if (technologies is not null)
            {
                _ = Task.Run(
                    () =>
                        technologies.Prepare(line => session.Error.WriteLine("regalia: " + line), session.Cancellation),
                    session.Cancellation
                );
            }
            // It listens at once; the first page waits for the draws.
            Task<ViewSource> source = Task.Run(
                () =>
                    new ViewSource(
                        Assessment.Assessor.Assess(
                            loaded.Release,
                            loaded.Framework,
                            options.Assessment(parsed, compare: true),
                            session.Cancellation
                        ),
                        checklist,
                        ShowsRestricted: true
                    )
                    {
                        Incidents = store is null ? null : new IncidentArchive(store, Classifier.Bundled, decisions),
                        Technologies = technologies,
                    },
                session.Cancellation
            );
            DashboardOptions served = new()
            {
                Source = source,
                Release = loaded.Release,
                OwnFiles = own,
                Address = parsed.GetValue(host)!,
                Port = parsed.GetValue(port) ?? DefaultPort,
                Report = line => session.Error.WriteLine("regalia: " + line),
                Started = address => Announce(session, address, parsed.GetValue(open)),
            };
            Dashboard.RunAsync(served, session.Cancellation).GetAwaiter().GetResult();
            return ExitCodes.Done;
        });
        return command;
    }

    private static TechnologyArchive Technologies(string folder, LoadedRelease loaded) =>
        ResultsOptions.Opened(
            folder,
            results => new TechnologyArchive(
                results,
                TechnologyCatalogue.Read(
                    Path.Combine(loaded.Release.Directory, TechnologyCatalogue.FolderOfRelease),
                    loaded.Release.Technologies
                )
            )
        );

    private static DecisionFile Decisions(string folder)
    {
        try
        {
            return DecisionFile.Read(Path.Combine(folder, DecisionFile.UsualName));
        }
        catch (DecisionException e)
        {
            throw new CommandException(ExitCodes.InvalidInput, e.Message);
        }
    }

    private static void Announce(Session session, string address, bool open)
    {
        session.Out.WriteLine("Regalia on " + address + " - Ctrl+C ends it");
        session.Out.Flush();
        if (open && !InstalledProgram.Open(new Uri(address)))
        {
            session.Error.WriteLine("regalia: no browser was found to open; type the address into one");
        }
    }

    private static OwnFile Open(Session session, string path, LoadedRelease loaded, Checklist checklist)
    {
        string text = OverlayFile.Read(session, path, passphraseFile: null).Text;
        (OwnFile? file, var faults) = OwnFile.Read(
            Path.GetFileName(path),
            text,
            loaded.Release,
            loaded.Framework,
            checklist
        );
        return file
            ?? throw new CommandException(ExitCodes.InvalidInput, FaultList.Describe(path, faults, " in this file"));
    }

    private static int? Port(ArgumentResult result)
    {
        string word = result.Tokens[0].Value;
        if (
            int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out int port)
            && port <= IPEndPoint.MaxPort
        )
        {
            return port;
        }
        result.AddError($"--port \"{word}\": expected a whole number from 0 to 65535.");
        return null;
    }

    private static IPAddress? Host(ArgumentResult result)
    {
        string word = result.Tokens[0].Value;
        if (string.Equals(word, "localhost", StringComparison.OrdinalIgnoreCase))
        {
            return IPAddress.Loopback;
        }
        if (IPAddress.TryParse(word, out IPAddress? address) && IPAddress.IsLoopback(address))
        {
            return address;
        }
        result.AddError(
            $"--host \"{word}\": expected 127.0.0.1 or another address of this machine's own network. The dashboard has no login yet, so that on "
                + "any other address everybody there could read what is open in it."
        );
        return null;
    }
}
