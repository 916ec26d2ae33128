using System.CommandLine;

namespace Regalia.Cli.Commands;

/// <summary>The program: its commands and nothing else.</summary>
internal static class RegaliaCommand
{
    public static RootCommand Create(Session session) =>
        new(
            "Regalia: how exposed a country's know-how is to state-sponsored cyber theft, how ready the country is, and what to do first.\n\n"
                + "Example: regalia assess            all countries of the bundled release\n"
                + "         regalia country show BRA  one country, with gaps and practices\n"
                + "         regalia whatif BRA --tornado  which measure would change most\n"
                + "         regalia plan new BRA      from gaps to a dated plan\n"
                + "         regalia report build BRA  a report to hand upward: HTML, PDF, DOCX, XLSX\n"
                + "         regalia serve             the dashboard in your browser, on this machine alone\n"
                + "         regalia index init DIR    a composite index of your own\n\n"
                + "Exit status: 0 done, 1 unexpected, 2 usage, 3 not found, 4 invalid input, 5 refused by a marking or licence,\n"
                + "             6 integrity mismatch, 7 a needed program is missing, 9 could not write, 130 interrupted"
        )
        {
            AssessCommand.Create(session),
            CountryCommand.Create(session),
            CompareCommand.Create(session),
            IndicatorCommand.Create(session),
            EvidenceCommand.Create(session),
            ClaimCommand.Create(session),
            IncidentsCommand.Create(session),
            TechCommand.Create(session),
            NormCommand.Create(session),
            LayersCommand.Create(session),
            PracticeCommand.Create(session),
            ChecklistCommand.Create(session),
            OverlayCommand.Create(session),
            WhatIfCommand.Create(session),
            PlanCommand.Create(session),
            ReportCommand.Create(session),
            ServeCommand.Create(session),
            SiteCommand.Create(session),
            DataCommand.Create(session),
            IndexCommand.Create(session),
        };
}
