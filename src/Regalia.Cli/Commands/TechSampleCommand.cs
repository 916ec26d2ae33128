using System.CommandLine;
using System.Globalization;
using Regalia.Technology.Samples;

namespace Regalia.Cli.Commands;

/// <summary><c>regalia tech sample</c>: a made-up snapshot, so that everything can be tried offline.</summary>
internal static class TechSampleCommand
{
    public static Command Create(Session session)
    {
        SharedOptions shared = new();
        Option<int?> records = new("--records")
        {
            Description = "How many records to make up.",
            HelpName = "N",
            Required = true,
        };
        Option<int?> ofPart = new("--part-records")
        {
            Description = "Most records of one part file (default: 400000, as published).",
            HelpName = "N",
        };
        Option<string> format = new("--format")
        {
            Description = "How parts are written.",
            HelpName = "jsonl|parquet",
            DefaultValueFactory = _ => "jsonl",
        };
        Option<string?> technologies = new("--technologies")
        {
            Description =
                "Folder or file of definitions, or an id of the release: what some works are about (default: all of the release).",
            HelpName = "DIR|FILE|ID",
        };
        Option<ulong?> seed = new("--seed")
        {
            Description = "Another seed, another sample (default: 1).",
            HelpName = "S",
        };
        seed.CustomParser = shared.Seed.CustomParser;
        Option<string> output = TechScanCommand.Folder("--out", "Folder for the sample; must not hold works yet.");
        records.CustomParser = result => SharedOptions.WholeNumber(result, least: 1);
        ofPart.CustomParser = result => SharedOptions.WholeNumber(result, least: 1);
        format.Validators.Add(result =>
        {
            if (result.Tokens is [{ Value: not ("jsonl" or "parquet") and var word }])
            {
                result.AddError($"--format \"{word}\": expected jsonl or parquet.");
            }
        });
        format.CompletionSources.Add("jsonl", "parquet");
        SharedOptions.RefuseEmpty(technologies);
        Command command = new(
            "sample",
            "Write a made-up snapshot to try everything on: realistic in form, invented in content. Its results are marked\n"
                + "synthetic wherever they appear.\n\n"
                + "Example: regalia tech sample --records 20000 --seed 1 --out sample"
        )
        {
            records,
            seed,
            output,
            ofPart,
            format,
            technologies,
            shared.Threads,
        };
        shared.AddRelease(command);
        command.SetAction(parsed =>
        {
            LoadedTechnologies loaded = LoadedTechnologies.Load(session, shared, parsed, technologies);
            int count = parsed.GetValue(records)!.Value;
            SampleOptions options = new(count, parsed.GetValue(seed) ?? 1)
            {
                RecordsOfPart = parsed.GetValue(ofPart) ?? 400_000,
                Format = parsed.GetValue(format) is "parquet" ? SampleFormat.Parquet : SampleFormat.JsonLines,
                Threads = parsed.GetValue(shared.Threads) ?? Environment.ProcessorCount,
            };
            string folder = parsed.GetValue(output)!;
            SampleSize size = Write(session, new SampleSnapshot(options, loaded.Samples), folder, count);
            session.Out.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{folder}: {size.Records:#,##0} made-up records in {size.Parts:#,##0} parts, {size.Bytes / 1e6:#,##0.0} MB{Unpacked(size)}. Synthetic: not one of them is real."
                )
            );
            return ExitCodes.Done;
        });
        return command;
    }

    private static SampleSize Write(Session session, SampleSnapshot sample, string folder, int records)
    {
        using ProgressLine progress = new(session.Error, session.ErrorIsTerminal, session.Time, records, "records");
        try
        {
            return sample.Write(folder, progress.Report, session.Cancellation);
        }
        catch (OperationCanceledException)
        {
            throw new CommandException(ExitCodes.Interrupted, "interrupted; remove " + folder + " and begin again");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new CommandException(ExitCodes.CannotWrite, e.Message);
        }
    }

    private static string Unpacked(SampleSize size) =>
        size.JsonBytes == 0
            ? ""
            : string.Create(CultureInfo.InvariantCulture, $" ({size.JsonBytes / 1e6:#,##0.0} MB of JSON)");
}
