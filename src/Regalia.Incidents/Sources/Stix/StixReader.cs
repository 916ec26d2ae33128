using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using Regalia.Incidents.Carried;
using Regalia.Incidents.Reading;
using Regalia.Incidents.Reading.Json;
using Regalia.Incidents.Records;

namespace Regalia.Incidents.Sources.Stix;

/// <summary>
/// Reads bundles of STIX 2.0 and 2.1, and of ATT&amp;CK, which are such: incidents, campaigns, intrusion sets, threat actors and
/// reports are records; identities, locations, relationships and the events of incidents are read into them; all other objects,
/// such as indicators, are counted. Of several versions of an object the latest is the record.
/// </summary>
/// <remarks>
/// The files are gone through twice: relationships may stand behind what they bind. Between, only the supporting objects and the
/// names of the records are kept. What is revoked or deprecated is read, and says so among its repairs and in its fields.
/// </remarks>
/// <param name="source">Short name of the source that the records are kept under: <c>stix</c> or <c>attack</c>.</param>
public sealed class StixReader(string source = "stix") : IncidentReader
{
    /// <summary>Version of the reader.</summary>
    internal const int CurrentVersion = 2;

    private static readonly byte[] OwnExtension = Encoding.UTF8.GetBytes(StixKinds.WholeRecord);

    private static readonly string[] Arrays = ["objects"];

    private readonly SortedDictionary<string, int> supporting = new(StringComparer.Ordinal);

    /// <inheritdoc/>
    public override int Version => CurrentVersion;

    /// <summary>
    /// Objects that are no records, by type, and relationships by what they say, as far as the last reading went: with the records
    /// read and rejected they are all objects of the files.
    /// </summary>
    public ImmutableSortedDictionary<string, int> Supporting =>
        supporting.ToImmutableSortedDictionary(StringComparer.Ordinal);

    /// <inheritdoc/>
    public override IEnumerable<ReadItem> Read(IReadOnlyList<SourceFile> files)
    {
        supporting.Clear();
        StixSupport support = new();
        foreach (SourceFile file in files)
        {
            Gather(file, support);
        }
        HashSet<string> done = new(StringComparer.Ordinal);
        StixRecord records = new(support, new CountryTexts(), source);
        using RecordIds ids = new(Spill);
        CarriedRecords carried = new(ids);
        foreach (SourceFile file in files)
        {
            JsonFieldReader fields = new(file.Limits, _ => 0);
            foreach (JsonItemReader item in JsonDocuments.Items(file, Arrays))
            {
                if (ReadOne(item, file.Limits.Depth, fields, records, carried, support, done) is ReadItem read)
                {
                    yield return read;
                }
            }
        }
    }

    /// <summary>What reading an object and those around it gives, for whoever writes them.</summary>
    internal static IncidentRecord View(ReadOnlyMemory<byte> value, IEnumerable<byte[]> around)
    {
        StixSupport support = new();
        foreach (byte[] other in around)
        {
            using JsonDocument read = JsonDocument.Parse(other);
            StixHead of = StixHead.Of(other, ReadLimits.Default.Depth);
            if (StixKinds.IsSupport(of.Type!) || StixKinds.Level(of.Type!) is not null)
            {
                support.Take(of, read.RootElement);
            }
        }
        using JsonDocument document = JsonDocument.Parse(value);
        StixHead head = StixHead.Of(value.Span, ReadLimits.Default.Depth);
        return new StixRecord(support, new CountryTexts(), "").Read(
            document.RootElement,
            head,
            StixKinds.Level(head.Type!)!.Value,
            document.RootElement.Text("name")!,
            []
        );
    }

    private static JsonDocument? WithOwnPart(JsonItemReader item)
    {
        try
        {
            return item.Bytes.Span.IndexOf(OwnExtension) >= 0 ? item.Document() : null;
        }
        catch (Exception fault) when (fault is JsonException or InvalidOperationException)
        {
            return null;
        }
    }

    private static JsonElement OwnPart(JsonElement value) =>
        value.Member("extensions")?.Member(StixKinds.WholeRecord) ?? default;

    private static void Gather(SourceFile file, StixSupport support)
    {
        foreach (JsonItemReader item in JsonDocuments.Items(file, Arrays))
        {
            if (item.Fault is not null || item.Bytes.Span[0] != (byte)'{')
            {
                continue;
            }
            try
            {
                StixHead head = StixHead.Of(item.Bytes.Span, file.Limits.Depth);
                if (
                    head is { Type: string type, Id: not null }
                    && (StixKinds.IsSupport(type) || StixKinds.Level(type) is not null)
                )
                {
                    using JsonDocument document = item.Document();
                    support.Take(head, document.RootElement);
                }
            }
            catch (Exception fault) when (fault is JsonException or InvalidOperationException)
            {
                // The second time through it is rejected, with the reason.
            }
        }
    }

    private ReadItem? ReadOne(
        JsonItemReader item,
        int depth,
        JsonFieldReader fields,
        StixRecord records,
        CarriedRecords carried,
        StixSupport support,
        HashSet<string> done
    )
    {
        if (item.Fault is string fault)
        {
            return item.RejectBroken(fault);
        }
        StixHead head = default;
        try
        {
            head = StixHead.Of(item.Bytes.Span, depth);
        }
        catch (Exception broken) when (broken is JsonException or InvalidOperationException)
        {
            return item.RejectBroken(fields.Read(item.Bytes.Span, item.Offset) ?? broken.Message);
        }
        if (Refusal(item, head) is string refusal)
        {
            return item.Reject(FormattableString.Invariant($"byte {item.Offset}: {refusal}"));
        }
        if (StixKinds.Level(head.Type!) is not RecordLevel level)
        {
            Count(head.Type!, item);
            return null;
        }
        using JsonDocument? regalia = WithOwnPart(item);
        JsonElement own = OwnPart(regalia?.RootElement ?? default);
        if (own.Text("role") is not null)
        {
            // Named in a record that Regalia wrote, and none itself.
            Count(head.Type!, item);
            return null;
        }
        if (!string.Equals(head.Version, support.Latest(head.Id!), StringComparison.Ordinal))
        {
            return item.Reject(head.Id + ": a later version of it stands in the files, which is read in its place");
        }
        if (!done.Add(head.Id!))
        {
            return item.Reject(head.Id + ": the same version of it stands in the files before; it is read once");
        }
        if (fields.Read(item.Bytes.Span, item.Offset) is string reason)
        {
            return item.Reject(reason);
        }
        using JsonDocument document = item.Document();
        if (document.RootElement.Text("name") is not string name)
        {
            return item.Reject(head.Id + ": the " + head.Type + " has no name; STIX requires one: add it");
        }
        List<string> repairs = item.Repair is string repair ? [repair] : [];
        IncidentRecord record = records.Read(document.RootElement, head, level, name, repairs);
        return new ReadRecord(
            carried.Read(own, Version, () => ViewDigest.Of(record), repairs)
                ?? record with
                {
                    Repairs = [.. repairs],
                    Fields = fields.Keep(),
                }
        );
    }

    private static string? Refusal(JsonItemReader item, StixHead head) =>
        head switch
        {
            _ when item.Bytes.Span[0] != (byte)'{' => "found "
                + JsonBeginning.Shown(item.Bytes.Span[0])
                + ", expected an object of STIX in braces",
            { Type: null } => "the object has no \"type\", as every object of STIX has; give a bundle",
            { Type: "bundle" } when item.Array is null => null,
            { Id: null } => "the object of type \""
                + head.Type
                + "\" has no \"id\", as every object of STIX has; add it",
            { Type: "bundle" } => "a bundle stands inside a bundle, which STIX does not have; put its objects outside",
            _ => null,
        };

    private void Count(string type, JsonItemReader item)
    {
        string kind = type;
        if (string.Equals(type, "relationship", StringComparison.Ordinal))
        {
            using JsonDocument document = item.Document();
            kind = "relationship " + (document.RootElement.Text("relationship_type") ?? "of no type");
        }
        supporting[kind] = supporting.GetValueOrDefault(kind) + 1;
    }
}
