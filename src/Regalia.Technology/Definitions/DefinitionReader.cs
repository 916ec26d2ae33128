using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Regalia.Evidence.Faults;
using Regalia.Technology.Queries;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Regalia.Technology.Definitions;

/// <summary>Reads the file of one definition (docs/queries.md says its form).</summary>
public static class DefinitionReader
{
    private const int LargestFile = 1 << 20;
    private const int FewestAnchors = 5;
    private const int FewestNearMisses = 3;

    /// <summary>Reads a file.</summary>
    /// <param name="path">The file; its name without ending is the id.</param>
    /// <param name="technologies">The technologies of technologies.csv, which give name, category and stage.</param>
    /// <returns>The definition, or what is wrong; a file that is not there, or cannot be read, is a fault too.</returns>
    public static DefinitionReading Read(string path, IEnumerable<Evidence.Technology> technologies)
    {
        string file = Path.GetFileName(path);
        try
        {
            if (new FileInfo(path).Length > LargestFile)
            {
                return Unreadable(
                    file,
                    "a file of at most 1 MiB",
                    "a definition is a page or two of text",
                    FaultKind.Content
                );
            }

            byte[] bytes = File.ReadAllBytes(path);
            return Parse(file, new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(bytes), technologies);
        }
        catch (DecoderFallbackException)
        {
            return Unreadable(file, "text in UTF-8", "save the file as UTF-8", FaultKind.Content);
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            return Unreadable(file, "a file", "there is none of this name", FaultKind.Missing);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return Unreadable(file, "a file that can be read", e.Message, FaultKind.Content);
        }
    }

    /// <summary>Reads the text of a file.</summary>
    /// <param name="file">Its name; without ending it is the id.</param>
    /// <param name="text">Its text.</param>
    /// <param name="technologies">The technologies of technologies.csv, which give name, category and stage.</param>
    public static DefinitionReading Parse(string file, string text, IEnumerable<Evidence.Technology> technologies)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(technologies);
        List<Fault> faults = [];
        // A byte order mark is no letter of the first key.
        string yaml = text.TrimStart('\uFEFF');
        CatalogueEntry? entry = DefinitionYaml.Read(file, yaml, faults) is { } root
            ? Entry(file, yaml, root, [.. technologies])
            : null;
        return faults.Count > 0
            ? new DefinitionReading(null, [.. faults.OrderBy(fault => fault.Row ?? 0)])
            : new DefinitionReading(entry, []);
    }

    private static DefinitionReading Unreadable(string file, string expected, string mend, FaultKind kind) =>
        new(null, [new Fault(file, Row: null, Column: null, Value: null, expected, mend, kind)]);

    private static CatalogueEntry? Entry(
        string file,
        string text,
        DefinitionEntry root,
        ImmutableArray<Evidence.Technology> technologies
    )
    {
        string id = Id(file, root);
        DefinitionStatus status = Status(root);
        (string name, string category, string? stage) = Listed(root, id, technologies);
        string scope = root.Text("scope");
        string leftOut = root.Text("left_out");
        (Query? query, QueryPlace place) = Query(root, text);
        ImmutableArray<KnownWork> anchors = Works(root, "anchors", status, FewestAnchors);
        ImmutableArray<KnownWork> nearMisses = Works(root, "near_misses", status, FewestNearMisses);
        root.RefuseTheRest();
        return query is null
            ? null
            : new CatalogueEntry(
                new TechnologyDefinition(
                    id,
                    name,
                    category,
                    stage,
                    status,
                    scope,
                    leftOut,
                    query.Text,
                    anchors,
                    nearMisses
                ),
                query,
                file,
                place
            );
    }

    private static string Id(string file, DefinitionEntry root)
    {
        string id = root.Text("id");
        string expected = Path.GetFileNameWithoutExtension(file);
        if (id.Length > 0 && !id.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-'))
        {
            root.Report("id", id, "small letters, digits and hyphens", "write it as in technologies.csv");
        }
        else if (id.Length > 0 && !string.Equals(id, expected, StringComparison.Ordinal))
        {
            root.Report("id", id, $"the name of the file, {expected}", "name the file after the id");
        }

        return id;
    }

    private static DefinitionStatus Status(DefinitionEntry root)
    {
        string status = root.Text("status");
        if (status.Length > 0 && status is not ("done" or "draft"))
        {
            root.Report("status", status, "done or draft", "draft until it is held against known works");
        }

        return status is "done" ? DefinitionStatus.Done : DefinitionStatus.Draft;
    }

    // One list says what a technology is called; a file may only name what is not on it.
    private static (string Name, string Category, string? Stage) Listed(
        DefinitionEntry root,
        string id,
        ImmutableArray<Evidence.Technology> technologies
    )
    {
        if (technologies.FirstOrDefault(t => string.Equals(t.Id, id, StringComparison.Ordinal)) is not { } listed)
        {
            return (root.Text("name"), root.Text("category"), root.TextOrNone("stage"));
        }

        foreach (
            (string key, string? value) in new[]
            {
                ("name", listed.Name),
                ("category", listed.Category),
                ("stage", listed.LifeCycleStage),
            }
        )
        {
            if (root.TextOrNone(key) is { Length: > 0 } own && !string.Equals(own, value, StringComparison.Ordinal))
            {
                root.Report(
                    key,
                    own,
                    value is null ? "none: technologies.csv gives none" : $"\"{value}\", as in technologies.csv",
                    "take it out"
                );
            }
        }

        return (listed.Name, listed.Category, listed.LifeCycleStage);
    }

    private static (Query? Query, QueryPlace Place) Query(DefinitionEntry root, string text)
    {
        if (root.Scalar("query") is not { } scalar)
        {
            return (null, default);
        }

        if (scalar.Style != ScalarStyle.Literal)
        {
            // Only there the lines of the query are the lines of the file.
            root.Report(
                "query",
                value: null,
                "the query as a block of lines",
                "write `query: |` and the query on the lines below"
            );
            return (null, default);
        }

        QueryPlace place = Place(scalar, text);
        QueryReading reading = Queries.Query.Read((scalar.Value ?? "").TrimEnd());
        foreach (QueryFault fault in reading.Faults)
        {
            root.Add(
                place.LineOf(fault.Line),
                place.ColumnOf(fault.Column),
                "query",
                fault.Found.Trim('`'),
                fault.Expected,
                fault.Mend
            );
        }

        return (reading.Query, place);
    }

    private static QueryPlace Place(YamlScalarNode scalar, string text)
    {
        int header = (int)scalar.Start.Line;
        string[] lines = text.ReplaceLineEndings("\n").Split('\n');
        string query = scalar.Value ?? "";
        string begun = query.Split('\n').FirstOrDefault(line => line.Trim().Length > 0) ?? "";
        string first = lines.Skip(header).FirstOrDefault(line => line.Trim().Length > 0) ?? "";
        return new QueryPlace(header + 1, Math.Max(0, first.Length - begun.Length));
    }

    private static ImmutableArray<KnownWork> Works(
        DefinitionEntry root,
        string key,
        DefinitionStatus status,
        int fewest
    )
    {
        List<DefinitionEntry> entries = root.Entries(key);
        if (status == DefinitionStatus.Done && entries.Count < fewest)
        {
            root.Report(
                key,
                entries.Count.ToString(CultureInfo.InvariantCulture),
                FormattableString.Invariant($"{fewest} works or more where the status is done"),
                "add works, or make it a draft"
            );
        }

        return [.. entries.Select(KnownWorkReader.Read)];
    }
}
