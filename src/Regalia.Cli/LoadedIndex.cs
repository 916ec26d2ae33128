using System.CommandLine;
using System.Globalization;
using System.Text;
using Regalia.Construction;
using Regalia.Evidence.Faults;
using Regalia.Indices;

namespace Regalia.Cli;

/// <summary>The tables and specifications that the options name, checked: commands on an index start from here or end
/// with one clear message.</summary>
internal sealed record LoadedIndex(IndexInput Input, IReadOnlyList<IndexSpecification> Specifications)
{
    private const int FaultsShown = 20;

    /// <summary>The one specification, or the first; min-max and arithmetic means where none was named.</summary>
    public IndexSpecification Specification =>
        SpecificationIfNamed
        ?? SpecificationReader
            .Read(InputFile.Of("(no specification)", ""), Input.Definition, Input.Data)
            .Specification!;

    /// <summary>The one specification; null where none was named.</summary>
    public IndexSpecification? SpecificationIfNamed => Specifications is [var first, ..] ? first : null;

    /// <summary>Reads what the options name.</summary>
    /// <exception cref="CommandException">A file is not there (3) or has faults (4).</exception>
    public static LoadedIndex Load(IndexOptions options, ParseResult parsed)
    {
        (LoadedIndex? loaded, IReadOnlyList<Fault> faults) = Check(options, parsed);
        return loaded ?? throw new CommandException(ExitCode(faults), Describe(faults));
    }

    /// <summary>Reads what the options name; null where an index could not be built of it.</summary>
    public static (LoadedIndex? Loaded, IReadOnlyList<Fault> Faults) Check(IndexOptions options, ParseResult parsed)
    {
        List<Fault> faults = [];
        InputFile? data = InputFile.Read(parsed.GetValue(options.Data)!, faults);
        InputFile? meta = InputFile.Read(parsed.GetValue(options.Meta)!, faults);
        List<InputFile> files = [];
        foreach (string path in parsed.GetValue(options.Specification) ?? [])
        {
            if (InputFile.Read(path, faults) is InputFile file)
            {
                files.Add(file);
            }
        }

        if (data is null || meta is null || faults.Count > 0)
        {
            return (null, faults);
        }

        IndexInputReading reading = IndexInput.Read(data, meta);
        if (reading.Input is not IndexInput input)
        {
            return (null, reading.Faults);
        }

        List<IndexSpecification> specifications = [];
        foreach (InputFile file in files)
        {
            SpecificationReading specification = SpecificationReader.Read(file, input.Definition, input.Data);
            faults.AddRange(specification.Faults);
            if (specification.Specification is IndexSpecification read)
            {
                bool asked =
                    parsed.GetValue(options.Replicates) is not null || parsed.GetValue(options.Seed) is not null;
                if (asked && read.Uncertainty is null)
                {
                    throw new CommandException(
                        ExitCodes.Usage,
                        $"--replicates and --seed: nothing varies in {file.Name}; add uncertainty with vary to it"
                    );
                }

                specifications.Add(read.With(parsed.GetValue(options.Replicates), parsed.GetValue(options.Seed)));
            }
        }

        return faults.Count > 0 ? (null, faults) : (new(input, specifications), faults);
    }

    /// <summary>Does something with the engine; what it finds wrong ends the command with one clear message.</summary>
    /// <exception cref="CommandException">The data do not allow what the specification asks (4).</exception>
    public static T Try<T>(Func<T> work)
    {
        try
        {
            return work();
        }
        catch (IndexFaultException e)
        {
            StringBuilder text = new();
            text.Append(
                CultureInfo.InvariantCulture,
                $"the index cannot be built: {e.Faults.Length} fault{(e.Faults.Length == 1 ? "" : "s")}"
            );
            AppendLines(text, [.. e.Faults.Select(fault => fault.ToString())]);
            throw new CommandException(ExitCodes.InvalidInput, text.ToString());
        }
    }

    internal static int ExitCode(IReadOnlyList<Fault> faults) =>
        faults.All(fault => fault.Kind == FaultKind.Missing) ? ExitCodes.NotFound : ExitCodes.InvalidInput;

    private static string Describe(IReadOnlyList<Fault> faults)
    {
        StringBuilder text = new();
        text.Append(
            CultureInfo.InvariantCulture,
            $"{faults.Count} fault{(faults.Count == 1 ? "" : "s")} in the tables or the specification"
        );
        AppendLines(text, [.. faults.Select(fault => fault.ToString())]);
        return text.ToString();
    }

    private static void AppendLines(StringBuilder text, IReadOnlyList<string> lines)
    {
        foreach (string line in lines.Take(FaultsShown))
        {
            text.Append("\n  ").Append(line);
        }

        if (lines.Count > FaultsShown)
        {
            text.Append(
                CultureInfo.InvariantCulture,
                $"\n  … and {lines.Count - FaultsShown} more: `regalia index check` lists them all"
            );
        }
    }
}
