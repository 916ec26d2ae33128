using System.CommandLine;
using System.Globalization;
using Regalia.Construction;
using Regalia.Evidence.Faults;
using Regalia.Presentation.Construction;
using Regalia.Presentation.Json;

namespace Regalia.Cli.Commands;

/// <summary><c>regalia index check</c>: every fault of tables and specification, or what was found in them.</summary>
internal static class IndexCheckCommand
{
    public static Command Create(Session session)
    {
        IndexOptions options = new();
        Command command = new(
            "check",
            "Check tables and specification without writing anything: every fault with file, row and column; else units, indicators,\n"
                + "share of data present, the steps as understood, and what deserves a look. Exit status 4 if there is a fault.\n\n"
                + "Example: regalia index check --data data.csv --meta meta.csv --spec index.yaml"
        );
        options.AddInput(command, specificationNeeded: false);
        command.Add(options.Json);
        command.SetAction(parsed =>
        {
            (LoadedIndex? loaded, IReadOnlyList<Fault> faults) = LoadedIndex.Check(options, parsed);
            bool asJson = parsed.GetValue(options.Json);
            if (loaded is not null)
            {
                IndexSpecification? specification = loaded.Specifications.Count == 0 ? null : loaded.Specification;
                if (specification is not null)
                {
                    // What only the steps themselves can find, such as an indicator that does not vary.
                    LoadedIndex.Try(() => specification.Plan.Build(loaded.Input.Definition, loaded.Input.Data));
                }

                if (asJson)
                {
                    session.Out.WriteLine(CheckReport.Json(loaded.Input, specification));
                }
                else
                {
                    CheckReport.Write(session.Screen(), loaded.Input, specification);
                }

                return ExitCodes.Done;
            }

            if (asJson)
            {
                session.Out.WriteLine(FaultsJson.Write(faults));
            }
            else
            {
                foreach (Fault fault in faults)
                {
                    session.Out.WriteLine(fault.ToString());
                }

                session.Out.WriteLine(
                    string.Create(CultureInfo.InvariantCulture, $"{faults.Count} fault{(faults.Count == 1 ? "" : "s")}")
                );
            }

            return LoadedIndex.ExitCode(faults);
        });
        return command;
    }
}
