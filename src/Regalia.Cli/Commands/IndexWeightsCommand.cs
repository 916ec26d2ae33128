using System.CommandLine;
using Regalia.Construction;
using Regalia.Presentation.Construction;

namespace Regalia.Cli.Commands;

/// <summary><c>regalia index weights</c>: what weighs how much, and what goes along with what.</summary>
internal static class IndexWeightsCommand
{
    public static Command Create(Session session)
    {
        IndexOptions options = new();
        Option<bool> csv = new("--csv") { Description = "Write CSV instead of a table." };
        Command command = new(
            "weights",
            "Show the weights an index is built with: within the siblings, in the whole index, and the correlation of each\n"
                + "variable with its parent.\n\n"
                + "Example: regalia index weights --data data.csv --meta meta.csv --spec index.yaml"
        );
        options.AddInput(command, specificationNeeded: false);
        command.Add(csv);
        command.Add(options.Json);
        command.Validators.Add(result =>
        {
            if (result.GetValue(csv) && result.GetValue(options.Json))
            {
                result.AddError("--csv and --json: choose one.");
            }
        });
        command.SetAction(parsed =>
        {
            LoadedIndex loaded = LoadedIndex.Load(options, parsed);
            // Weights do not depend on what is uncertain about them.
            IndexSpecification certain = loaded.Specification with
            {
                Uncertainty = null,
            };
            WeightsReport report = LoadedIndex.Try(() =>
                WeightsReport.Of(ConstructedIndex.Run(loaded.Input, certain, cancellation: session.Cancellation))
            );
            if (parsed.GetValue(options.Json))
            {
                session.Out.WriteLine(report.Json());
            }
            else if (parsed.GetValue(csv))
            {
                session.Out.Write(report.Csv());
            }
            else
            {
                report.Write(session.Screen());
            }

            return ExitCodes.Done;
        });
        return command;
    }
}
