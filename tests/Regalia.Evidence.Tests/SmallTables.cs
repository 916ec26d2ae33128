namespace Regalia.Evidence.Tests;

/// <summary>The tables of the small release, header first: as few rows as every rule needs.</summary>
internal static class SmallTables
{
    internal static Dictionary<string, List<string[]>> All() =>
        new(StringComparer.Ordinal)
        {
            ["countries"] = Table(
                "iso3,iso2,name,region,region_status,income_group,emerging,source,status",
                "BRA,BR,Brazil,Latin America & Caribbean,unverified,Upper middle income,yes,wdi,sourced",
                "IDN,ID,Indonesia,East Asia & Pacific,unverified,Upper middle income,yes,wdi,sourced"
            ),
            ["jurisdictions"] = Table(
                "code,name,kind,region,income_group,members,status",
                "AUT,Austria,country,Europe & Central Asia,High income,,unverified",
                "EU,European Union,group,,,AUT,unverified"
            ),
            ["licences"] = Table(
                "id,name,address,open,terms",
                "CC-BY-4.0,Creative Commons BY 4.0,https://creativecommons.org/licenses/by/4.0/,yes,Free with credit.",
                "CLOSED,Terms of a publisher,,no,Ask before you pass it on."
            ),
            ["sources"] = Table(
                "id,title,publisher,series,edition,address,licence,licence_status,retrieved,note",
                "wdi,World Development Indicators,World Bank,,2026-03,https://example.org/wdi,CC-BY-4.0,sourced,2026-03-01,",
                "ncsi-2,Cyber security index 2,EGA,NCSI 2.0,2022,,CLOSED,unverified,,",
                "ncsi-3,Cyber security index 3,EGA,NCSI 3.0,2024,,CLOSED,unverified,,",
                "coding,Our coding,Regalia,,2025,,CC-BY-4.0,sourced,,",
                "incidents,Tabulation of incidents,Regalia,,2025-03,,CC-BY-4.0,sourced,,"
            ),
            ["indicators"] = Table(
                "id,code,name,question,unit,kind,dimension,group,direction,low,high,goalposts_reason,transformation,"
                    + "steps,minimum,maximum,stage,layers,series,derived_as,inputs,factor,gap_action,note",
                "RD_GDP,E1,R&D share,How much?,% of GDP,measure,exposure,intensity,raises,0,3.5,Reason,linear,,0,100,,economy,,,,,,",
                "GDP,,Output,How much?,US$,context,context,context,,,,,,,0,,,,,,,,,",
                "RD_USD,,R&D,How much?,US$,derived,exposure,stock,raises,1e8,1e12,Reason,log,,,,,,,product,RD_GDP|GDP,0.01,,",
                "PATENTS,,Patents,How many?,number,context,context,context,,,,,,,0,,,,,,,,,",
                "PEOPLE,,People,How many?,number,context,context,context,,,,,,,0,,,,,,,,,",
                "PAT_PER_M,E2,Density,How many?,per million,derived,exposure,intensity,raises,0,3000,Reason,log1p,,,,,,,ratio,PATENTS|PEOPLE,1e6,,",
                "LAW,L1,A law,Is there one?,,coded,preparedness,legislative,lowers,0,1,Reason,linear,0|0.5|1,0,1,deter,government|economy,,,,,Pass one,",
                "NCSI,D7,Index,How much?,points,measure,preparedness,defensive,lowers,0,100,Reason,linear,,0,100,prevent,government,NCSI 2.0,,,,,",
                "BOTH,,Two sums,How much?,points,derived,preparedness,defensive,lowers,0,101,Reason,linear,,,,prevent,,,sum,LAW|NCSI,,,",
                "TREATY,G1,A treaty,Is it party?,,derived,guardrails,guardrails,lowers,0,1,Reason,linear,0|0.5|1,0,1,deter,,,position,BUDAPEST,,,",
                "EXPERTS,G6,Expert groups,Was it a member?,,derived,guardrails,guardrails,lowers,0,1,Reason,linear,,0,1,deter,,,position,GGE_A|GGE_B,,,",
                "RATE,T1,Incident rate,How many?,a year,derived,threat,incidents,raises,0.05,20,Reason,log,,,,,,,incident_counts,,,,",
                "LATER,E8,Not yet,How much?,%,not_measured,exposure,stock,raises,,,,,,,,,,,,,,,"
            ),
            ["observations"] = Table(
                "country,indicator,year,value,standard_error,state,source,locator,status,note",
                "BRA,GDP,2020,1000000000000,,value,wdi,GDP row BRA,sourced,",
                "BRA,GDP,2022,2000000000000,,value,wdi,GDP row BRA,sourced,",
                "BRA,LAW,2025,0.5,,value,coding,https://example.org/law,sourced,",
                "BRA,NCSI,2022,51.95,1.5,value,ncsi-2,row Brazil,sourced,",
                "BRA,PATENTS,2021,4000,,value,wdi,,sourced,",
                "BRA,PEOPLE,2021,200000000,,value,wdi,,unverified,",
                "BRA,RD_GDP,2019,1.5,,value,wdi,,sourced,",
                "BRA,RD_GDP,2021,1.25,,value,wdi,,sourced,\"newest, of two\"",
                "IDN,GDP,2022,1300000000000,,value,wdi,,sourced,",
                "IDN,LAW,2025,0,,none_found,coding,,unverified,",
                "IDN,NCSI,2022,,,unknown,ncsi-2,,unverified,",
                "IDN,RD_GDP,2021,0.25,,value,wdi,,unverified,"
            ),
            ["positions"] = Table(
                "jurisdiction,instrument,position,date,address,status,note",
                "AUT,BUDAPEST,party,2012-06-13,,sourced,",
                "BRA,BUDAPEST,party,2022-11-30,https://example.org/b,sourced,",
                "BRA,GGE_A,member,2015,,sourced,",
                "BRA,GGE_B,not_member,2021-05,,sourced,",
                "IDN,BUDAPEST,none,,,unverified,",
                "IDN,GGE_A,member,2015,,unverified,"
            ),
            ["instruments"] = Table(
                "id,name,year,type,binding,covers_cyber,covers_ip,covers_state_conduct,dispute_settlement,standing,addressees,stages,scope,limits,address,status,note",
                "BUDAPEST,Budapest Convention,2001,treaty,yes,yes,partial,no,weak,in_force,adherents,deter|recover,Crimes,Not states,,sourced,",
                "GGE_A,Expert group A,2015,expert group,no,yes,no,no,no,closed,adherents,deter,A seat,No text,,unverified,",
                "GGE_B,Expert group B,2021,expert group,no,yes,no,no,no,closed,adherents,deter,A seat,No text,,unverified,"
            ),
            ["norms"] = Table(
                "id,paraphrase,topic,stages,relevance,address,status",
                "13a,Cooperate,cooperation,prevent,Basis of warnings,,sourced"
            ),
            ["practices"] = Table(
                "id,jurisdiction,name,since,approach,category,stages,layers,target,actor,standing,provides,asks,transfer,addresses,description,address,status,note",
                "P001,EU,Advice,2022,national-security,defensive,prevent,ip-intensive,start-ups,An agency,in_force,service,,,LAW|NCSI,Gives advice,,sourced,",
                "P002,BRA,Campaign,,economic-security,defensive,prevent,economy,,,unknown,,,,,Tells people,,unverified,"
            ),
            ["technologies"] = Table(
                "id,name,category,edition,life_cycle_stage,source",
                "quantum,Quantum,Computing,2024,,wdi"
            ),
            ["claims"] = Table(
                "id,statement,kind,from,to,value,published_in",
                "tripled,Cases tripled,ratio,2015,2022,3,A report"
            ),
            ["incident_counts"] = Table(
                "country,source,vintage,year,incidents,espionage",
                "BRA,incidents,2025-03,2020,3,2",
                "BRA,incidents,2025-03,2021,0,0"
            ),
            ["cautions"] = Table("table,countries,key,caution", "positions,BRA|IDN,BUDAPEST,Read in a secondary list"),
        };

    // Cells of this table hold no quotation marks, so that a plain reading of the commas outside them will do.
    private static List<string[]> Table(params string[] lines) => [.. lines.Select(Split)];

    private static string[] Split(string line)
    {
        List<string> cells = [""];
        bool quoted = false;
        foreach (char c in line)
        {
            if (c == '"')
            {
                quoted = !quoted;
            }
            else if (c == ',' && !quoted)
            {
                cells.Add("");
            }
            else
            {
                cells[^1] += c;
            }
        }

        return [.. cells];
    }
}
