using System.Globalization;
using System.Runtime.InteropServices;
using System.Text.Json;
using Regalia.Incidents.Carried;
using Regalia.Incidents.Reading;
using Regalia.Incidents.Reading.Json;
using Regalia.Incidents.Records;

namespace Regalia.Incidents.Sources.Misp;

/// <summary>
/// Reads galaxies of actors (<c>threat-actor.json</c> and others), level actor, and events as MISP shares them, level report: one
/// event, a list of them, or a response of its interface; strictly by the format or as laxly as MISP itself takes them, with
/// numbers for texts, lists for single things and fields of one's own.
/// </summary>
/// <remarks>
/// Names of an actor are kept with the company that uses them where the galaxy says so. It gives the company's number in the
/// galaxy of producers; if <c>producer.json</c> is read along, its name stands there instead. Kinds of victim get one spelling in
/// <see cref="Victim.Sectors"/>; the fields keep the galaxy's own. Galaxies of other things, such as countries and sectors, are
/// refused, as they hold neither actors nor incidents.
/// </remarks>
/// <param name="source">Short name of the source that the records are kept under.</param>
public sealed class MispReader(string source = "misp") : IncidentReader
{
    /// <summary>Version of the reader.</summary>
    internal const int CurrentVersion = 3;

    private static readonly string[] Arrays = ["values", "response"];

    /// <inheritdoc/>
    public override int Version => CurrentVersion;

    /// <summary>Clusters that are no records but say who asserts names, as far as the last reading went.</summary>
    public int Producers { get; private set; }

    /// <inheritdoc/>
    public override IEnumerable<ReadItem> Read(IReadOnlyList<SourceFile> files)
    {
        Producers = 0;
        List<List<GalaxyHeader>> headers = [.. files.Select(Headers)];
        Dictionary<string, string> producers = ReadProducers(files, headers);
        using RecordIds ids = new(Spill);
        CarriedRecords carried = new(ids);
        CountryTexts countries = new();
        GalaxyCluster clusters = new(countries, producers);
        MispEvent events = new(countries);
        for (int i = 0; i < files.Count; i++)
        {
            JsonFieldReader fields = new(files[i].Limits, _ => 0);
            int document = -1;
            JsonItemReader? last = null;
            foreach (JsonItemReader item in JsonDocuments.Items(files[i], Arrays))
            {
                document += ReferenceEquals(item, last) ? 0 : 1;
                last = item;
                GalaxyHeader header = headers[i][document];
                bool isCluster = string.Equals(item.Array, "values", StringComparison.Ordinal);
                if (isCluster && header.HoldsProducers && item.Fault is null)
                {
                    Producers += 1;
                    continue;
                }
                yield return ReadOne(item, isCluster ? header : null, fields, clusters, events, ids, carried);
            }
        }
    }

    // What a galaxy is stands around its clusters, perhaps after them: the file is gone through once before it is read.
    private static List<GalaxyHeader> Headers(SourceFile file)
    {
        List<GalaxyHeader> headers = [];
        JsonItemReader? last = null;
        bool hasClusters = false;
        foreach (JsonItemReader item in JsonDocuments.Items(file, Arrays))
        {
            if (!ReferenceEquals(item, last))
            {
                Add(last);
                last = item;
                hasClusters = false;
            }
            hasClusters |= string.Equals(item.Array, "values", StringComparison.Ordinal);
        }
        Add(last);
        return headers;

        void Add(JsonItemReader? ended)
        {
            if (ended is null)
            {
                return;
            }
            GalaxyHeader header = GalaxyHeader.Of(ended.Envelope(), file.Limits.Depth);
            if (hasClusters && !header.HoldsActors && !header.HoldsProducers)
            {
                throw new UnreadableFileException(
                    file.Name
                        + ": a galaxy of category \""
                        + header.Category
                        + "\" and type \""
                        + header.Type
                        + "\" holds neither actors nor incidents; expected category \"actor\", as in threat-actor.json"
                );
            }
            headers.Add(header);
        }
    }

    private static Dictionary<string, string> ReadProducers(
        IReadOnlyList<SourceFile> files,
        List<List<GalaxyHeader>> headers
    )
    {
        Dictionary<string, string> producers = new(StringComparer.Ordinal);
        for (int i = 0; i < files.Count; i++)
        {
            if (!headers[i].Exists(header => header.HoldsProducers))
            {
                continue;
            }
            foreach (JsonItemReader item in JsonDocuments.Items(files[i], Arrays))
            {
                ReadProducer(item, producers);
            }
        }
        return producers;
    }

    private static void ReadProducer(JsonItemReader item, Dictionary<string, string> producers)
    {
        if (item.Fault is not null)
        {
            return;
        }
        try
        {
            using JsonDocument document = item.Document();
            if (document.RootElement.Text("uuid") is string id && document.RootElement.Text("value") is string name)
            {
                producers[id] = name;
            }
        }
        catch (Exception fault) when (fault is JsonException or InvalidOperationException)
        {
            // A producer that cannot be read names nobody; its number stands for it.
        }
    }

    // {"Event": {…}}, {"response": {"Event": {…}}} or the event itself.
    private static JsonElement Unwrapped(JsonElement root)
    {
        JsonElement inner = root.Member("response") is JsonElement { ValueKind: JsonValueKind.Object } response
            ? response
            : root;
        return inner.Member("Event") is JsonElement { ValueKind: JsonValueKind.Object } shared ? shared : inner;
    }

    private ReadItem ReadOne(
        JsonItemReader item,
        GalaxyHeader? header,
        JsonFieldReader fields,
        GalaxyCluster clusters,
        MispEvent events,
        RecordIds ids,
        CarriedRecords carried
    )
    {
        // The fields are read first, of the whole: they say where it is no JSON.
        if ((item.Fault ?? fields.Read(item.Bytes.Span, item.Offset)) is string fault)
        {
            return item.RejectBroken(fault);
        }
        using JsonDocument document = item.Document();
        List<string> repairs = item.Repair is string repair ? [repair] : [];
        JsonElement root = document.RootElement;
        JsonElement element = header is null ? Unwrapped(root) : root;
        IncidentRecord record;
        if (header is not null)
        {
            if (element.Member("value") is not JsonElement { ValueKind: JsonValueKind.String } value)
            {
                return item.Reject(
                    FormattableString.Invariant(
                        $"byte {item.Offset}: the cluster has no text \"value\", the name of the actor; add it"
                    )
                );
            }
            record = clusters.Read(element, value.GetString()!, header, repairs);
        }
        else
        {
            if (element.Text("info") is not string info)
            {
                return item.Reject(
                    FormattableString.Invariant(
                        $"byte {item.Offset}: the object is no MISP event: it has no \"info\"; give events, or a galaxy of actors"
                    )
                );
            }
            IncidentRecord view = events.Read(element, info, repairs);
            record = view;
            using JsonDocument? own = MispParts.Find(element);
            if (
                carried.Read(own?.RootElement ?? default, Version, () => ViewDigest.Of(view), repairs)
                is IncidentRecord whole
            )
            {
                return new ReadRecord(whole);
            }
            fields.Read(JsonMarshal.GetRawUtf8Value(element), item.Offset);
        }
        string? given = element.Text("uuid") ?? (header is null ? element.Text("id") : null);
        string id = given ?? item.Number.ToString(CultureInfo.InvariantCulture);
        if (given is null)
        {
            repairs.Add("uuid is missing; the record's number in the file stands for it");
        }
        string distinct = ids.Distinct(id);
        if (!string.Equals(distinct, id, StringComparison.Ordinal))
        {
            repairs.Add("\"" + id + "\" stands on an earlier record too; this one is kept as \"" + distinct + "\"");
        }
        return new ReadRecord(
            record with
            {
                Source = source,
                Id = distinct,
                Repairs = [.. repairs],
                Fields = fields.Keep(),
            }
        );
    }
}
