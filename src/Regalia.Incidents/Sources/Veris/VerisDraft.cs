using System.Collections.Immutable;
using Regalia.Incidents.Reading.Json;
using Regalia.Incidents.Records;

namespace Regalia.Incidents.Sources.Veris;

/// <summary>What the fields of one VERIS record say, gathered as they come; used again for each record.</summary>
internal sealed class VerisDraft(CountryTexts countries)
{
    private readonly string?[] single = new string?[(int)VerisRole.PartnerSign + 1];
    private readonly List<string> victimCountries = [];
    private readonly List<string> industries = [];
    private readonly List<string> secondaries = [];
    private readonly List<string> campaigns = [];
    private readonly VerisActor external = new("external");
    private readonly VerisActor inside = new("internal");
    private readonly VerisActor partner = new("partner");

    /// <summary>
    /// Whether the object is a VERIS record: those have an id and the year of the incident, and schemas and lists of labels, whose
    /// other names are the same, have neither.
    /// </summary>
    public bool IsVeris => Id is not null || single[(int)VerisRole.StartYear] is not null;

    /// <summary>The record's id; null if it has none.</summary>
    public string? Id => single[(int)VerisRole.IncidentId];

    /// <summary>Version of the schema, as written.</summary>
    public string? SchemaVersion => single[(int)VerisRole.SchemaVersion];

    /// <summary>What happened.</summary>
    public string? Summary => single[(int)VerisRole.Summary];

    /// <summary>Addresses of reports.</summary>
    public ImmutableArray<string> References => AddressTexts.In(single[(int)VerisRole.Reference]);

    /// <summary>Campaigns that the record belongs to.</summary>
    public ImmutableArray<string> Campaigns => campaigns.Count == 0 ? [] : [.. campaigns];

    /// <summary>Takes the fields of a record.</summary>
    public void Take(ReadOnlySpan<ReadField> fields)
    {
        Clear();
        foreach (ref readonly ReadField field in fields)
        {
            VerisRole role = (VerisRole)field.Path.Role;
            if (role != VerisRole.None)
            {
                Take(role, field.Text);
            }
        }
    }

    /// <summary>The dates.</summary>
    /// <param name="repairs">Takes what was left out.</param>
    public ImmutableArray<IncidentDate> Dates(List<string> repairs)
    {
        IncidentDate? started = Date(DateKind.Started, VerisRole.StartYear, "timeline.incident", repairs);
        IncidentDate? told = Date(DateKind.Disclosed, VerisRole.NoticeYear, "plus.timeline.notification", repairs);
        IncidentDate? recorded = DateParts.Day(single[(int)VerisRole.Created]) is DateOnly day
            ? new IncidentDate(DateKind.Recorded, day, DatePrecision.Day)
            : null;
        return Present(started, told, recorded);
    }

    /// <summary>
    /// The victims: the one that the record is about, once for each of its countries, then those hit through it.
    /// </summary>
    public ImmutableArray<Victim> Victims()
    {
        string? name = Known(single[(int)VerisRole.VictimId]);
        ImmutableArray<string> sectors = industries.Count == 0 ? [] : [.. industries];
        ImmutableArray<Victim>.Builder victims = ImmutableArray.CreateBuilder<Victim>(
            Math.Max(1, victimCountries.Count) + secondaries.Count
        );
        foreach (string country in victimCountries)
        {
            victims.Add(new Victim(name, country, countries.Find(country), sectors));
        }
        if (victimCountries.Count == 0 && (name is not null || sectors.Length > 0))
        {
            victims.Add(new Victim(name, null, null, sectors));
        }
        foreach (string secondary in secondaries)
        {
            victims.Add(new Victim(secondary, null, null, []));
        }
        return victims.DrainToImmutable();
    }

    /// <summary>What the record says of the actors; a record that says only that they are unknown makes no statement.</summary>
    public ImmutableArray<Attribution> Attributions()
    {
        ImmutableArray<Attribution>.Builder attributions = ImmutableArray.CreateBuilder<Attribution>();
        external.AddTo(attributions, countries);
        inside.AddTo(attributions, countries);
        partner.AddTo(attributions, countries);
        return attributions.DrainToImmutable();
    }

    private static string? Known(string? text) => IsUnknown(text) ? null : text;

    private static bool IsUnknown(string? text) =>
        string.IsNullOrWhiteSpace(text) || string.Equals(text.Trim(), "unknown", StringComparison.OrdinalIgnoreCase);

    // Industry codes of zeros alone mean that the industry is not known.
    private static bool IsUnknownIndustry(string text) => IsUnknown(text) || text.AsSpan().Trim('0').IsEmpty;

    private static ImmutableArray<IncidentDate> Present(IncidentDate? first, IncidentDate? second, IncidentDate? third)
    {
        ImmutableArray<IncidentDate>.Builder dates = ImmutableArray.CreateBuilder<IncidentDate>(3);
        foreach (IncidentDate? date in (ReadOnlySpan<IncidentDate?>)[first, second, third])
        {
            if (date is IncidentDate known)
            {
                dates.Add(known);
            }
        }
        return dates.DrainToImmutable();
    }

    private IncidentDate? Date(DateKind kind, VerisRole year, string path, List<string> repairs)
    {
        IncidentDate? date = DateParts.Of(
            kind,
            Known(single[(int)year]),
            Known(single[(int)year + 1]),
            Known(single[(int)year + 2]),
            out string? doubt
        );
        if (doubt is not null)
        {
            repairs.Add(path + ": " + doubt);
        }
        return date;
    }

    private void Take(VerisRole role, string text)
    {
        switch (role)
        {
            case VerisRole.CampaignId:
                Add(campaigns, text);
                break;
            case VerisRole.VictimCountry:
                Add(victimCountries, text);
                break;
            case VerisRole.VictimIndustry:
                if (!IsUnknownIndustry(text))
                {
                    industries.Add(text);
                }
                break;
            case VerisRole.SecondaryVictim:
                Add(secondaries, text);
                break;
            case VerisRole.ExternalName:
                Add(external.Names, text);
                break;
            case VerisRole.ExternalCountry:
                Add(external.Countries, text);
                break;
            case VerisRole.ExternalVariety:
                Add(external.Varieties, text);
                break;
            case VerisRole.InternalVariety:
                Add(inside.Varieties, text);
                break;
            case VerisRole.PartnerName:
                partner.IsNamed = true;
                Add(partner.Names, text);
                break;
            case VerisRole.PartnerCountry:
                partner.IsNamed = true;
                Add(partner.Countries, text);
                break;
            case VerisRole.PartnerSign:
                partner.IsNamed = true;
                break;
            default:
                single[(int)role] ??= text;
                break;
        }
    }

    private static void Add(List<string> list, string text)
    {
        if (!IsUnknown(text))
        {
            list.Add(text);
        }
    }

    private void Clear()
    {
        Array.Clear(single);
        victimCountries.Clear();
        industries.Clear();
        secondaries.Clear();
        campaigns.Clear();
        external.Clear();
        inside.Clear();
        partner.Clear();
    }
}
