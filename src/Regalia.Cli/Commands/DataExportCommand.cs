using System.CommandLine;
using System.Globalization;
using System.Text;
using Regalia.Evidence;
using Regalia.Evidence.Storage;
using Regalia.Presentation.Bundles;

namespace Regalia.Cli.Commands;

/// <summary><c>regalia data export</c>: observations as one CSV, as far as their licences allow.</summary>
internal static class DataExportCommand
{
    public static Command Create(Session session)
    {
        var options = new SharedOptions();
        var indicators = new Argument<string[]>("indicator")
        {
            Description = "Ids or short codes (default: all).",
            Arity = ArgumentArity.ZeroOrMore,
        };
        var output = new Option<string?>("--out")
        {
            Description = "File to write (default: standard output).",
            HelpName = "FILE",
        };
        var restricted = new Option<bool>("--include-restricted")
        {
            Description =
                "Write values even where their publisher restricts passing them on; you answer for their terms.",
        };
        var command = new Command(
            "export",
            "Published values with source, licence and status as CSV. Refused (exit status 5) where a licence would be broken: "
                + "choose --licence open to leave those out, or --include-restricted.\n\n"
                + "Example: regalia data export EXP_RD_GDP --out rd.csv"
        )
        {
            indicators,
            output,
            restricted,
            options.VerifiedOnly,
            options.Licence,
        };
        SharedOptions.RefuseEmpty(output);
        options.AddRelease(command);
        command.SetAction(parsed =>
        {
            LoadedRelease loaded = LoadedRelease.Load(session, options, parsed);
            HashSet<string> chosen = [.. parsed.GetValue(indicators)!.Select(w => loaded.Indicator(w).Id)];
            EvidenceSelection selection = options.Selection(parsed);
            Observation[] rows =
            [
                .. loaded.Release.Observations.Where(o =>
                    (chosen.Count == 0 || chosen.Contains(o.Indicator)) && selection.Admits(loaded.Release, o)
                ),
            ];
            if (rows.Length == 0)
            {
                throw new CommandException(ExitCodes.NotFound, NothingToExport(loaded, chosen));
            }
            int left =
                loaded.Release.Observations.Count(o => chosen.Count == 0 || chosen.Contains(o.Indicator)) - rows.Length;
            if (left > 0)
            {
                session.Error.WriteLine(
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"regalia: {left} rows left out by --licence or --verified-only"
                    )
                );
            }
            IReadOnlyList<Licence> broken = ObservationExport.Restricting(loaded.Release, rows);
            if (broken.Count > 0 && !parsed.GetValue(restricted))
            {
                throw new CommandException(
                    ExitCodes.Refused,
                    "this export would break the terms of "
                        + string.Join(", ", broken.Select(l => l.Name))
                        + "; leave those values out with --licence open, or write them with --include-restricted if you "
                        + "have the right to"
                );
            }
            string csv = ObservationExport.Write(loaded.Release, rows);
            if (parsed.GetValue(output) is { } file)
            {
                StoredFile.Replace(file, Encoding.UTF8.GetBytes(csv));
            }
            else
            {
                session.Out.Write(csv);
            }
            return ExitCodes.Done;
        });
        return command;
    }

    private static string NothingToExport(LoadedRelease loaded, HashSet<string> chosen)
    {
        string[] computed =
        [
            .. chosen
                .Select(id => loaded.Release.Indicator(id)!)
                .Where(i => i.DerivedAs is not null)
                .Select(i =>
                    i.Id + " is computed from " + (i.Inputs.IsEmpty ? "incident counts" : string.Join(", ", i.Inputs))
                ),
        ];
        return "nothing to export: "
            + (
                computed.Length > 0
                    ? string.Join("; ", computed) + ". Export those, or use `regalia assess --out DIR`."
                    : "no observation is left with these options"
            );
    }
}
