using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using Regalia.Presentation.Construction;
using Regalia.Presentation.Folders;

namespace Regalia.Cli.Commands;

/// <summary><c>regalia index diagnose</c>: availability, correlations, consistency, components, leave-one-out.</summary>
internal static class IndexDiagnoseCommand
{
    private const NumberStyles Decimal = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint;

    public static Command Create(Session session)
    {
        IndexOptions options = new();
        DiagnosisOptions usual = new();
        Option<string?> output = new("--out")
        {
            Description = "Folder for the tables; made if it is not there, replaced whole if an earlier run wrote it.",
            HelpName = "DIR",
            Required = true,
        };
        SharedOptions.RefuseEmpty(output);
        Option<double?> high = Threshold(
            "--high",
            "Point out siblings with a correlation of at least this",
            usual.High
        );
        Option<double?> low = Threshold("--low", "Point out siblings with a correlation of at most this", usual.Low);
        Option<double?> denominator = Threshold(
            "--denominator",
            "Point out indicators with a correlation of at least this size with a denominator",
            usual.Denominator
        );
        Option<string> kinds = new("--kinds")
        {
            Description = "Stages with rank correlations beside Pearson's: last, or all.",
            HelpName = "last|all",
            DefaultValueFactory = _ => "last",
        };
        kinds.CompletionSources.Add("last", "all");
        kinds.Validators.Add(result =>
        {
            if (result.Tokens is [{ Value: not ("last" or "all") and var word }])
            {
                result.AddError($"--kinds \"{word}\": expected last or all.");
            }
        });
        Command command = new(
            "diagnose",
            "Look at how an index hangs together: data present, correlations of every stage, Cronbach's alpha, principal\n"
                + "components, and what leaving out each part does to the ranking. Without --spec: min-max and arithmetic means.\n\n"
                + "Example: regalia index diagnose --data data.csv --meta meta.csv --spec index.yaml --out diagnosis"
        );
        options.AddInput(command, specificationNeeded: false);
        command.Add(output);
        command.Add(high);
        command.Add(low);
        command.Add(denominator);
        command.Add(kinds);
        command.Add(options.Json);
        command.SetAction(parsed =>
        {
            LoadedIndex loaded = LoadedIndex.Load(options, parsed);
            DiagnosisOptions chosen = new()
            {
                High = parsed.GetValue(high) ?? usual.High,
                Low = parsed.GetValue(low) ?? usual.Low,
                Denominator = parsed.GetValue(denominator) ?? usual.Denominator,
                AllKinds = string.Equals(parsed.GetValue(kinds), "all", StringComparison.Ordinal),
            };
            string directory = parsed.GetValue(output)!;
            RefuseResult(directory);
            using OutFolder folder = OutFolder.Prepare(directory);
            Diagnosis diagnosis = LoadedIndex.Try(() =>
                Diagnosis.Of(loaded.Input, loaded.SpecificationIfNamed, chosen, session.Cancellation)
            );
            string[] written = folder.Write(DiagnosisBundle.Files(diagnosis), session.Cancellation);
            session.Error.WriteLine("regalia: wrote " + directory);
            if (parsed.GetValue(options.Json))
            {
                session.Out.WriteLine(DiagnosisJson.Write(diagnosis));
            }
            else
            {
                DiagnosisTable.Write(session.Screen(), diagnosis);
                session.Out.WriteLine("Written: " + string.Join(", ", written));
            }

            return ExitCodes.Done;
        });
        return command;
    }

    // A folder is replaced whole: a diagnosis must not take the place of the index it is about.
    private static void RefuseResult(string directory)
    {
        if (DiagnosisBundle.IsOtherResult(directory))
        {
            throw new CommandException(
                ExitCodes.CannotWrite,
                directory + ": it holds other results, which would be lost; name another folder"
            );
        }
    }

    // The library would write a default value in the digits of the culture.
    private static Option<double?> Threshold(string name, string description, double usual) =>
        new(name)
        {
            Description = string.Create(CultureInfo.InvariantCulture, $"{description} (default: {usual})."),
            HelpName = "R",
            CustomParser = result => Coefficient(name, result),
        };

    private static double? Coefficient(string name, ArgumentResult result)
    {
        string word = result.Tokens[0].Value;
        if (double.TryParse(word, Decimal, CultureInfo.InvariantCulture, out double number) && Math.Abs(number) <= 1.0)
        {
            return number;
        }

        result.AddError($"{name} \"{word}\": expected a number from -1 to 1 with a decimal point, e.g. 0.8.");
        return null;
    }
}
