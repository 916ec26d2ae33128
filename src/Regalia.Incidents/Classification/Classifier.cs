using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Security.Cryptography;
using Regalia.Incidents.Reading;
using Regalia.Incidents.Records;

namespace Regalia.Incidents.Classification;

/// <summary>Judges records by the rules of a file. Safe to use from many threads at once.</summary>
public sealed class Classifier
{
    private const int MostBytes = 4 << 20;
    private static readonly Lazy<Classifier> bundled = new(ReadBundled);
    private readonly FrozenDictionary<string, SourceProgram> programs;

    private Classifier(RuleBook book, string digest)
    {
        RulesDigest = digest;
        Definitions = book.Criteria;
        Criteria = [.. book.Criteria.Select(c => c.Id)];
        Rules = [.. book.Rules.Select(r => r.Rule)];
        programs = book.Sources.ToFrozenDictionary(
            s => s.Name,
            s => new SourceProgram(book, s),
            StringComparer.Ordinal
        );
    }

    /// <summary>Ids of the criteria, in the order of the rules file; at most 32.</summary>
    public ImmutableArray<string> Criteria { get; }

    /// <summary>The criteria with their questions and definitions, in the same order.</summary>
    public ImmutableArray<Criterion> Definitions { get; }

    /// <summary>All rules, in the order of the file: within a criterion, the first that applies decides.</summary>
    public ImmutableArray<ClassificationRule> Rules { get; }

    /// <summary>SHA-256 of the rules file in hex: counts are comparable only under the same rules.</summary>
    public string RulesDigest { get; }

    /// <summary>The rules that come with the program.</summary>
    public static Classifier Bundled => bundled.Value;

    /// <summary>The rules that come with the program, as text, to be copied and changed.</summary>
    public static string BundledText
    {
        get
        {
            using StreamReader reader = new(OpenBundled());
            return reader.ReadToEnd();
        }
    }

    /// <summary>Reads a rules file.</summary>
    /// <exception cref="UnreadableFileException">The file is not a rules file, with line and what is expected.</exception>
    public static Classifier Read(string path)
    {
        using FileStream file = new SourceFile(path).Open();
        return Read(file, Path.GetFileName(path));
    }

    /// <summary>Judgements only, one for each criterion, as fast as can be. A source without rules is unknown in all.</summary>
    public void Judge(IncidentRecord record, Span<Judgement> judgements)
    {
        ArgumentNullException.ThrowIfNull(record);
        if (judgements.Length != Criteria.Length)
        {
            throw new ArgumentException("There must be a place for each criterion.", nameof(judgements));
        }

        if (programs.TryGetValue(record.Source, out SourceProgram? program))
        {
            program.Judge(record, judgements);
        }
        else
        {
            judgements.Clear();
        }
    }

    /// <summary>Findings with rule and evidence, one for each criterion.</summary>
    public ImmutableArray<Finding> Explain(IncidentRecord record)
    {
        ArgumentNullException.ThrowIfNull(record);
        return programs.TryGetValue(record.Source, out SourceProgram? program)
            ? program.Explain(record, Definitions)
            : [.. Criteria.Select(id => new Finding(id, Judgement.Unknown, Rule: null, []))];
    }

    internal static Classifier Read(Stream stream, string name)
    {
        using MemoryStream content = new();
        byte[] block = new byte[1 << 16];
        for (int read = stream.Read(block); read > 0; read = stream.Read(block))
        {
            content.Write(block, 0, read);
            if (content.Length > MostBytes)
            {
                throw new UnreadableFileException(
                    name + " is larger than 4 MB: expected a rules file, a few pages of YAML; name the right file"
                );
            }
        }

        byte[] bytes = content.ToArray();
        return new(RulesReader.Read(bytes, name), Convert.ToHexStringLower(SHA256.HashData(bytes)));
    }

    private static Classifier ReadBundled()
    {
        using Stream stream = OpenBundled();
        return Read(stream, "rules.yaml");
    }

    private static Stream OpenBundled() =>
        typeof(Classifier).Assembly.GetManifestResourceStream("Classification/rules.yaml")
        ?? throw new InvalidOperationException("Classification/rules.yaml is not in the assembly.");
}
