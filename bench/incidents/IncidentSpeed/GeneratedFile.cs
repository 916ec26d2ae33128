using System.Globalization;
using System.Text;

namespace IncidentSpeed;

/// <summary>Made-up files, the same bytes on every machine: records are numbers, and words drawn by a multiplication.</summary>
internal static class GeneratedFile
{
    private static readonly string[] Countries =
    [
        "Fiji",
        "Samoa",
        "Tonga",
        "Palau",
        "Nauru",
        "Kiribati",
        "Tuvalu",
        "Vanuatu",
    ];
    private static readonly string[] Codes = ["FJ", "WS", "TO", "PW", "NR", "KI", "TV", "VU"];
    private static readonly string[] Categories = ["state", "criminal", "state-affiliated", "individual", ""];
    private static readonly string[] Sectors = ["private", "government", "company", ""];
    private static readonly string[] Industries =
    [
        "Finance and Insurance",
        "Manufacturing",
        "Educational Services",
        "Utilities",
    ];
    private static readonly string[] IndustryCodes = ["52", "33", "61", "22"];
    private static readonly string[] Motives = ["Financial", "Industrial-Espionage", "Protest", "Undetermined"];
    private static readonly string[] Events = ["Disruptive", "Exploitative", "Mixed", "Undetermined"];

    public static int Write(string kind, string file, string unit, string number)
    {
        long most = long.Parse(number, CultureInfo.InvariantCulture);
        bool byRecords = string.Equals(unit, "records", StringComparison.Ordinal);
        using StreamWriter text = new(file, append: false, new UTF8Encoding(false), 1 << 20);
        StringBuilder record = new();
        MadeWords words = new();
        text.Write(Beginning(kind));
        long written = 0;
        for (int i = 1; byRecords ? i <= most : written < most * 1_000_000; i++)
        {
            record.Clear();
            if (string.Equals(kind, "veris", StringComparison.Ordinal))
            {
                record.Append(i == 1 ? "" : ", ");
                Veris(record, words, i);
            }
            else if (string.Equals(kind, "cissm", StringComparison.Ordinal))
            {
                Cissm(record, words, i);
            }
            else
            {
                Own(record, words, i, string.Equals(kind, "own", StringComparison.Ordinal) ? 130 : 6);
            }
            written += record.Length;
            text.Write(record);
        }
        text.Write(string.Equals(kind, "veris", StringComparison.Ordinal) ? "]\n" : "");
        return 0;
    }

    private static string Beginning(string kind) =>
        kind switch
        {
            "veris" => "[",
            "cissm" =>
                "evtDate,actor,actor_type,organization,industry_code,industry,motive,event_type,event_subtype,description,source_url,country,actor_country\n",
            "own" or "short" =>
                "id,level,title,summary,started,disclosed,victims,victim_countries,victim_sectors,initiators,initiator_category,stated_by,references\n",
            _ => throw new ArgumentException("own, short, cissm or veris, not " + kind, nameof(kind)),
        };

    private static void Own(StringBuilder into, MadeWords words, int i, int length)
    {
        int place = words.Below(Countries.Length);
        into.Append(CultureInfo.InvariantCulture, $"r{i},incident,\"");
        words.Write(into, 6);
        into.Append("\",\"");
        words.Write(into, length);
        into.Append(
            CultureInfo.InvariantCulture,
            $" {Place(i)} \"\"so called\"\"\",{Day(i)},{Day(i + 400)},Example {i % 5000},{Countries[place]},{Sectors[i % 4]},Group {i % 90},{Categories[i % 5]},Example Research,https://example.org/{i}\n"
        );
    }

    private static void Cissm(StringBuilder into, MadeWords words, int i)
    {
        int place = words.Below(Countries.Length);
        into.Append(
            CultureInfo.InvariantCulture,
            $"{Day(i)},Undetermined,Criminal,Example {i},{IndustryCodes[i % 4]},{Industries[i % 4]},{Motives[place % 4]},{Events[i % 4]},Data Attack,\""
        );
        words.Write(into, 28);
        into.Append(
            CultureInfo.InvariantCulture,
            $" {Place(i)} \"\"so called\"\"\",https://example.org/news/{i},{Countries[place]},Undetermined\n"
        );
    }

    private static void Veris(StringBuilder into, MadeWords words, int i)
    {
        int place = words.Below(Codes.Length);
        into.Append(
            CultureInfo.InvariantCulture,
            $"{{\"impact\": {{\"overall_rating\": \"Unknown\"}}, \"incident_id\": \"E-{i}\", \"reference\": \"https://example.org/{i}; https://example.com/{i}\", \"attribute\": {{\"availability\": {{\"variety\": [\"Loss\"]}}, \"confidentiality\": {{\"data_victim\": [\"Patient\"], \"state\": [\"Stored unencrypted\"], \"data\": [{{\"variety\": \"Medical\", \"amount\": {i % 9000}}}, {{\"variety\": \"Personal\"}}], \"data_disclosure\": \"Potentially\"}}}}, \"discovery_method\": {{\"internal\": {{\"variety\": [\"Reported by employee\"]}}}}, \"actor\": {{\"external\": {{\"motive\": [\"Financial\"], \"country\": [\"Unknown\"], \"region\": [\"000000\"], \"variety\": [\"Unknown\"]}}}}, \"summary\": \""
        );
        words.Write(into, 70);
        into.Append(
            CultureInfo.InvariantCulture,
            $"\", \"source_id\": \"example\", \"security_incident\": \"Confirmed\", \"plus\": {{\"dbir_year\": 2015, \"created\": \"{Day(i + 300)}T23:56:04Z\", \"attribute\": {{\"confidentiality\": {{\"credit_monitoring\": \"Unknown\", \"data_abuse\": \"No\"}}}}, \"timeline\": {{\"notification\": {{\"year\": 2015, \"month\": {1 + (i % 12)}, \"day\": {1 + (i % 28)}}}}}, \"analysis_status\": \"First pass\", \"analyst\": \"Example\", \"master_id\": \"M-{i}\"}}, \"asset\": {{\"country\": [\"{Codes[place]}\"], \"assets\": [{{\"amount\": 1, \"variety\": \"U - Laptop\"}}], \"total_amount\": 1}}, \"victim\": {{\"victim_id\": \"Example {i % 5000}\", \"country\": [\"{Codes[place]}\"], \"region\": [\"009054\"], \"locations_affected\": 1, \"employee_count\": \"101 to 1000\", \"industry\": \"622110\"}}, \"timeline\": {{\"incident\": {{\"year\": {2005 + (i % 18)}, \"month\": {1 + (i % 12)}}}, \"discovery\": {{\"unit\": \"Days\", \"value\": {i % 90}}}}}, \"action\": {{\"physical\": {{\"vector\": [\"Personal vehicle\"], \"variety\": [\"Theft\"]}}}}, \"schema_version\": \"1.3.4\"}}"
        );
    }

    // Every thirtieth text has a letter beyond ASCII.
    private static string Place(int i) => i % 30 == 0 ? "São Paulo" : "Paris";

    private static string Day(int i) =>
        new DateOnly(2005, 1, 1)
            .AddDays((int)((long)i * 7919 % 6500))
            .ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
