using System.Collections.Immutable;
using System.Globalization;
using Sylvan.Data.Csv;

namespace Regalia.Incidents.Linking.Judging;

/// <summary>Reads tables of judged pairs; the one that ships is <c>judged-pairs.csv</c>.</summary>
internal static class JudgedPairs
{
    private const string Name = "Linking/Judging/judged-pairs.csv";

    /// <summary>The pairs that ship: ids, a label and a reason, and nothing of the records.</summary>
    internal static ImmutableArray<JudgedPair> Shipped()
    {
        using Stream stream =
            typeof(JudgedPairs).Assembly.GetManifestResourceStream(Name)
            ?? throw new InvalidOperationException(Name + " is not in the assembly");
        using StreamReader text = new(stream);
        return Read(text);
    }

    /// <summary>The pairs of a table with columns label, source_a, id_a, source_b, id_b; topic, split, pair and reason if it has them.</summary>
    internal static ImmutableArray<JudgedPair> Read(TextReader text)
    {
        using CsvDataReader csv = CsvDataReader.Create(
            text,
            new CsvDataReaderOptions { Culture = CultureInfo.InvariantCulture }
        );
        string[] columns = [.. Enumerable.Range(0, csv.FieldCount).Select(csv.GetName)];
        ImmutableArray<JudgedPair>.Builder pairs = ImmutableArray.CreateBuilder<JudgedPair>();
        while (csv.Read())
        {
            string label = Text("label");
            pairs.Add(
                new JudgedPair(
                    Text("pair"),
                    Text("topic"),
                    string.Equals(Text("split"), "test", StringComparison.Ordinal),
                    LinkRelationWords.Find(label)
                        ?? throw new InvalidDataException("pair " + Text("pair") + ": no relation \"" + label + "\""),
                    new RecordReference(Text("source_a"), Text("id_a")),
                    new RecordReference(Text("source_b"), Text("id_b")),
                    Text("reason")
                )
            );
        }
        return pairs.ToImmutable();

        string Text(string column)
        {
            int place = Array.IndexOf(columns, column);
            return place < 0 ? "" : csv.GetString(place);
        }
    }
}
