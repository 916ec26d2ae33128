using Regalia.Incidents.Classification;
using Regalia.Incidents.Records;

namespace Regalia.Incidents.Tests.Classification;

public class BundledRulesTests
{
    [Fact]
    public void The_criteria_are_those_of_the_methods_each_with_question_and_definition()
    {
        Assert.Equal(
            ["state", "espionage", "theft", "private", "research", "ip_intensive"],
            Classifier.Bundled.Criteria
        );
        Assert.All(Classifier.Bundled.Definitions, c => Assert.EndsWith("?", c.Question));
        Assert.All(Classifier.Bundled.Definitions, c => Assert.EndsWith(".", c.Definition));
        Assert.All(Classifier.Bundled.Rules, r => Assert.EndsWith(".", r.Reason));
        Assert.Equal(64, Classifier.Bundled.RulesDigest.Length);
    }

    [Fact]
    public void The_text_that_comes_with_the_program_can_be_copied_and_read()
    {
        string path = Path.GetTempFileName();
        try
        {
            File.WriteAllText(path, Classifier.BundledText);
            Assert.Equal(Classifier.Bundled.RulesDigest, Classifier.Read(path).RulesDigest);
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Theory]
    [InlineData("cfr", "Sponsor=Ruritania", "state", Judgement.Yes, "cfr-sponsor")]
    [InlineData("cfr", "Sponsor=Unknown", "state", Judgement.Unknown, null)]
    [InlineData("cfr", "Title=Breach of a bank", "state", Judgement.Unknown, null)]
    [InlineData("cfr", "Type=Espionage", "espionage", Judgement.Yes, "cfr-type")]
    [InlineData("cfr", "Type=Sabotage", "espionage", Judgement.No, "cfr-other-type")]
    [InlineData("cfr", "Sponsor=Ruritania", "espionage", Judgement.Unknown, null)]
    [InlineData("cfr", "Description=They took trade secrets.", "theft", Judgement.Yes, "cfr-theft-words")]
    [InlineData("cfr", "Type=Denial of service", "theft", Judgement.No, "cfr-took-nothing")]
    [InlineData("cfr", "Type=Espionage", "theft", Judgement.Unknown, null)]
    [InlineData("cfr", "Category=Government, Private sector", "private", Judgement.Yes, "cfr-category")]
    [InlineData("cfr", "Category=Government, Military", "private", Judgement.No, "cfr-other-category")]
    [InlineData("cfr", "Category=Government, Martian", "private", Judgement.Unknown, null)]
    [InlineData("cfr", "Victims=Ruritanian universities", "research", Judgement.Yes, "cfr-research-words")]
    [InlineData("cfr", "Category=Government", "research", Judgement.Unknown, null)]
    [InlineData(
        "cfr",
        "Category=Private sector|Victims=Chip makers, aerospace",
        "ip_intensive",
        Judgement.Yes,
        "cfr-industry-words"
    )]
    [InlineData(
        "cfr",
        "Category=Military|Victims=An aerospace command",
        "ip_intensive",
        Judgement.No,
        "cfr-not-private"
    )]
    [InlineData(
        "eurepoc",
        "initiator_category=Unknown;State affiliated actor",
        "state",
        Judgement.Yes,
        "eurepoc-initiator"
    )]
    [InlineData(
        "eurepoc",
        "initiator_category=['Non-state actor, state-affiliation suggested', 'Unknown']",
        "state",
        Judgement.Yes,
        "eurepoc-initiator"
    )]
    [InlineData(
        "eurepoc",
        "initiator_category=Non-state-group;Individual hacker(s)",
        "state",
        Judgement.No,
        "eurepoc-others"
    )]
    [InlineData("eurepoc", "initiator_category=Non-state-group;Not attributed", "state", Judgement.Unknown, null)]
    [InlineData(
        "eurepoc",
        "initiator_category=State|incident_type=Data theft;Hijacking with Misuse",
        "espionage",
        Judgement.Yes,
        "eurepoc-state-theft"
    )]
    [InlineData(
        "eurepoc",
        "initiator_category=Non-state-group|incident_type=Data theft;Ransomware",
        "espionage",
        Judgement.Unknown,
        null
    )]
    [InlineData(
        "eurepoc",
        "initiator_category=State|incident_type=Data theft & Doxing",
        "espionage",
        Judgement.Unknown,
        null
    )]
    [InlineData(
        "eurepoc",
        "il_breach_indicator=Sovereignty;Cyber espionage",
        "espionage",
        Judgement.Yes,
        "eurepoc-law"
    )]
    [InlineData("eurepoc", "IL_breach_indicator=Cyber espionage", "espionage", Judgement.Yes, "eurepoc-law")]
    [InlineData("eurepoc", "incident_type=Disruption;Ransomware", "espionage", Judgement.No, "eurepoc-disruption")]
    [InlineData(
        "eurepoc",
        "receiver_category=Media;Corporate Targets (only coded if the company is nothing else)",
        "private",
        Judgement.Yes,
        "eurepoc-corporate"
    )]
    [InlineData(
        "eurepoc",
        "receiver_category=Critical infrastructure|receiver_subcategory=Not available;Energy",
        "private",
        Judgement.Yes,
        "eurepoc-critical"
    )]
    [InlineData(
        "eurepoc",
        "receiver_category=[['Critical infrastructure']]|receiver_category_subcode=[['', 'Energy']]",
        "private",
        Judgement.Yes,
        "eurepoc-critical"
    )]
    [InlineData(
        "eurepoc",
        "receiver_category=State institutions / political system;Social groups",
        "private",
        Judgement.No,
        "eurepoc-public"
    )]
    [InlineData(
        "eurepoc",
        "receiver_category=State institutions / political system;Crit",
        "private",
        Judgement.Unknown,
        null
    )]
    [InlineData(
        "eurepoc",
        "receiver_category=Critical infrastructure|receiver_subcategory=Other",
        "private",
        Judgement.Unknown,
        null
    )]
    [InlineData("eurepoc", "receiver_category=Education", "research", Judgement.Unknown, "eurepoc-education")]
    [InlineData(
        "eurepoc",
        "receiver_category=Education|receiver_name=University of Strelsau",
        "research",
        Judgement.Yes,
        "eurepoc-research-names"
    )]
    [InlineData("eurepoc", "receiver_category=Science", "research", Judgement.Yes, "eurepoc-science")]
    [InlineData("eurepoc", "receiver_category=Media", "research", Judgement.No, "eurepoc-other-receivers")]
    [InlineData("eurepoc", "receiver_subcategory=Defence industry", "ip_intensive", Judgement.Yes, "eurepoc-industry")]
    [InlineData("cissm", "actor_type=Nation-State", "state", Judgement.Yes, "cissm-actor")]
    [InlineData("cissm", "actor_type=Criminal", "state", Judgement.No, "cissm-others")]
    [InlineData("cissm", "actor_type=Undetermined", "state", Judgement.Unknown, null)]
    [InlineData("cissm", "motive=Protest,Industrial-Espionage", "espionage", Judgement.Yes, "cissm-motive")]
    [InlineData("cissm", "motive=Protest,Financial", "espionage", Judgement.No, "cissm-other-motive")]
    [InlineData("cissm", "motive=Protest,Undetermined", "espionage", Judgement.Unknown, null)]
    [InlineData("cissm", "motive=Industrial-Espionage", "theft", Judgement.Yes, "cissm-industrial")]
    [InlineData("cissm", "industry=Public Administration", "private", Judgement.No, "cissm-public")]
    [InlineData(
        "cissm",
        "industry=Professional, Scientific, and Technical Services",
        "private",
        Judgement.Yes,
        "cissm-company"
    )]
    [InlineData("cissm", "industry=Utilities", "private", Judgement.Unknown, "cissm-mixed")]
    [InlineData("cissm", "industry=Undetermined", "private", Judgement.Unknown, null)]
    [InlineData(
        "cissm",
        "industry=Educational Services|organization=Strelsau School District",
        "research",
        Judgement.No,
        "cissm-school"
    )]
    [InlineData(
        "cissm",
        "industry=Educational Services|organization=University of Strelsau",
        "research",
        Judgement.Yes,
        "cissm-research-names"
    )]
    [InlineData("dcid", "method=3", "state", Judgement.Yes, "dcid-all")]
    [InlineData("dcid", "cyber_objective=3", "espionage", Judgement.Yes, "dcid-objective")]
    [InlineData("dcid", "cyber_objective=1", "espionage", Judgement.No, "dcid-other-objective")]
    [InlineData("dcid", "targettype=1", "private", Judgement.Yes, "dcid-target")]
    [InlineData("dcid", "targettype=3", "private", Judgement.No, "dcid-state-target")]
    [InlineData("dcid", "targettype=1|Crit Inf=6", "ip_intensive", Judgement.Yes, "dcid-sector")]
    [InlineData("dcid", "targettype=1|Crit Inf=9", "ip_intensive", Judgement.No, "dcid-other-sector")]
    [InlineData("dcid", "targettype=1|Crit Inf=8", "ip_intensive", Judgement.Unknown, null)]
    [InlineData(
        "vcdb",
        "actor.external.variety=Unknown|actor.external.variety=State-affiliated",
        "state",
        Judgement.Yes,
        "veris-actor"
    )]
    [InlineData("vcdb", "actor.external.variety=Activist", "state", Judgement.No, "veris-other-external")]
    [InlineData(
        "vcdb",
        "actor.external.variety=Activist|actor.external.variety=Unknown",
        "state",
        Judgement.Unknown,
        null
    )]
    [InlineData("vcdb", "actor.internal.variety=End-user", "state", Judgement.No, "veris-insider")]
    [InlineData(
        "vcdb",
        "actor.external.variety=Unknown|actor.internal.variety=End-user",
        "state",
        Judgement.Unknown,
        null
    )]
    [InlineData(
        "vcdb",
        "actor.external.motive=Financial|actor.internal.variety=End-user",
        "state",
        Judgement.Unknown,
        null
    )]
    [InlineData("veris", "actor.internal.motive=Espionage", "espionage", Judgement.Yes, "veris-motive")]
    [InlineData(
        "veris",
        "attribute.confidentiality.data.variety=Personal|attribute.confidentiality.data.variety=Secrets",
        "theft",
        Judgement.Yes,
        "veris-data"
    )]
    [InlineData("veris", "attribute.confidentiality.data.variety=Personal", "theft", Judgement.No, "veris-other-data")]
    [InlineData("veris", "attribute.confidentiality.data.variety=Internal", "theft", Judgement.Unknown, null)]
    [InlineData("vcdb", "victim.industry=921110", "private", Judgement.No, "veris-public")]
    [InlineData("vcdb", "victim.industry=622110", "private", Judgement.Unknown, "veris-mixed")]
    [InlineData("vcdb", "victim.industry=522110", "private", Judgement.Yes, "veris-company")]
    [InlineData("vcdb", "victim.industry=000", "private", Judgement.Unknown, null)]
    [InlineData("vcdb", "victim.industry=611310", "research", Judgement.Yes, "veris-research")]
    [InlineData("vcdb", "victim.industry=61", "research", Judgement.Unknown, "veris-research-coarse")]
    [InlineData("vcdb", "victim.industry=334413", "ip_intensive", Judgement.Yes, "veris-industry")]
    [InlineData("vcdb", "victim.industry=541110", "ip_intensive", Judgement.No, "veris-other-industry")]
    [InlineData("csis", "adversary=State-sponsored hackers", "state", Judgement.Yes, "csis-adversary")]
    [InlineData("csis", "adversary=Ruritanian hackers", "state", Judgement.Unknown, null)]
    [InlineData("csis", "target=a chip maker and two banks", "private", Judgement.Yes, "csis-target")]
    [InlineData("misp", "meta.cfr-suspected-state-sponsor=Ruritania", "state", Judgement.Yes, "misp-sponsor")]
    [InlineData("misp", "meta.cfr-suspected-state-sponsor=Unknown", "state", Judgement.Unknown, null)]
    [InlineData("misp", "meta.cfr-target-category=Private Sector", "private", Judgement.Yes, "misp-category")]
    [InlineData("misp", "meta.cfr-type-of-incident=Espionage", "espionage", Judgement.Yes, "misp-type")]
    [InlineData("stix", "threat_actor_types=nation-state", "state", Judgement.Yes, "stix-type")]
    [InlineData("csv", "initiator_category=state", "state", Judgement.Yes, "csv-initiator")]
    [InlineData("csv", "initiator_category=criminal", "state", Judgement.No, "csv-other-initiator")]
    [InlineData("csv", "initiator_category=State-sponsored", "state", Judgement.Yes, "csv-initiator")]
    [InlineData("csv", "initiator_category=group", "state", Judgement.Unknown, null)]
    [InlineData("csv", "initiator_category=criminal; group", "state", Judgement.Unknown, null)]
    [InlineData(
        "cissm",
        "industry=Educational Services|organization=Strelsau College|description=A college and six schools were hit.",
        "research",
        Judgement.Unknown,
        "cissm-education"
    )]
    [InlineData("csv", "victim_sectors=energy;company", "private", Judgement.Yes, "csv-sector")]
    public void A_code_of_a_source_is_judged_by_its_rule(
        string source,
        string fields,
        string criterion,
        Judgement judgement,
        string? rule
    )
    {
        IncidentRecord record = MadeRecord.Of(
            source,
            [.. fields.Split('|').Select(f => f.Split('=', 2)).Select(f => (f[0], f[1]))]
        );
        Finding finding = Classifier.Bundled.Explain(record, criterion);
        Assert.Equal((judgement, rule), (finding.Judgement, finding.Rule));
    }

    [Fact]
    public void Descriptions_of_actors_are_read_for_words()
    {
        IncidentRecord record = MadeRecord.Of(
            "attack",
            ("description", "A state-sponsored group that spied on chemical plants.")
        ) with
        {
            Summary = "A state-sponsored group that spied on chemical plants.",
        };
        Finding state = Classifier.Bundled.Explain(record, "state");
        Assert.Equal(new EvidenceSpan("description", 2, 15, "state-sponsored"), Assert.Single(state.Spans));
        Assert.Equal(Judgement.Yes, Classifier.Bundled.Explain(record, "espionage").Judgement);
        Assert.Equal(Judgement.Yes, Classifier.Bundled.Explain(record, "ip_intensive").Judgement);
    }

    [Theory]
    [InlineData("There is no evidence that it was state-sponsored.", Judgement.Unknown)]
    [InlineData("No evidence was found. It was state-sponsored.", Judgement.Yes)]
    [InlineData("It targeted an intelligence service.", Judgement.Unknown)]
    [InlineData("It breached intelligence services of two countries.", Judgement.Unknown)]
    public void Words_that_take_a_phrase_back_do_so_in_their_sentence(string text, Judgement expected)
    {
        IncidentRecord record = MadeRecord.Of("attack", ("description", text)) with { Summary = text };
        Assert.Equal(expected, Classifier.Bundled.Explain(record, "state").Judgement);
    }

    [Fact]
    public void A_source_without_rules_is_unknown_in_everything()
    {
        IncidentRecord record = MadeRecord.Of("other", ("Sponsor", "Ruritania"));
        Assert.All(
            Classifier.Bundled.Explain(record),
            f => Assert.Equal((Judgement.Unknown, null), (f.Judgement, f.Rule))
        );
        Assert.All(Classifier.Bundled.Judgements(record), j => Assert.Equal(Judgement.Unknown, j));
    }
}
