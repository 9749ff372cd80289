using System.Text;
using Doorway.Care.Caseload;
using Doorway.Care.Staff;

namespace Doorway.Web.Tests.Caseload;

/// <summary>A CSV as other programs write it, and what is said of each cell.</summary>
public sealed class ReadCaseloadTests
{
    private static readonly DateOnly Today = new(2026, 11, 22);
    private static readonly StaffMember Inga = Therapist("Inga Sorrel");

    [Theory]
    [InlineData("name,email,phone\r\nAnsel Reed,ansel@reed.example,303-555-0101\r\n")]
    [InlineData("name;email;phone\nAnsel Reed;ansel@reed.example;303-555-0101")]
    [InlineData("name\temail\tphone\rAnsel Reed\tansel@reed.example\t303-555-0101\r")]
    [InlineData("\uFEFFName,E-mail,Phone number\r\n\r\n\"Reed, Ansel\", ansel@reed.example ,303-555-0101\r\n\r\n")]
    [InlineData("last_name,first name,Notes,EMAIL,phone\n\"Reed\",\"Ansel\",\"two\nlines, and \"\"quotes\"\"\",ansel@reed.example,303-555-0101")]
    public void A_sheet_is_read_however_it_is_separated_quoted_and_ended(string text)
    {
        var sheet = ReadCaseload.Of(text);
        Assert.Null(sheet.Fault);
        var person = CaseloadRules.Judge(Assert.Single(sheet.Rows), [Inga], Today);
        Assert.Equal(("Ansel", "Reed", "ansel@reed.example", "303-555-0101", Inga), (person.GivenName, person.FamilyName, person.Email, person.Phone, person.Therapist));
        Assert.Empty(person.Faults);
    }

    [Theory]
    [InlineData("utf-8")]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    [InlineData("windows-1252")]
    public void A_name_survives_the_encoding_of_its_file(string encoding)
    {
        var writes = CodePagesEncodingProvider.Instance.GetEncoding(encoding) ?? Encoding.GetEncoding(encoding);
        byte[] file = [.. writes.Preamble, .. writes.GetBytes("name\nZoë Núñez-Ågren\n")];
        Assert.Equal("Zoë Núñez-Ågren", ReadCaseload.Of(CaseloadText.Of(file)).Rows[0][CaseloadColumn.Name]);
        Assert.Equal("Zoë", ReadCaseload.Of(CaseloadText.Of(Encoding.UTF8.GetBytes("name\nZoë"))).Rows[0][CaseloadColumn.Name]);
    }

    [Fact]
    public void A_column_that_is_not_known_is_left_out_and_named()
        => Assert.Equal(["diagnosis", "insurance"], ReadCaseload.Of("name,diagnosis,email,insurance\na b,F33,,x").LeftOut);

    [Theory]
    [InlineData("", "The first line has to name the columns")]
    [InlineData("email\na@b.example", "There is no column “name”")]
    [InlineData("name,email\n", "There is no row")]
    public void A_sheet_that_cannot_be_looked_at_says_why(string text, string says) => Assert.StartsWith(says, ReadCaseload.Of(text).Fault, StringComparison.Ordinal);

    [Fact]
    public void One_row_more_than_may_come_is_too_many()
    {
        Assert.Null(ReadCaseload.Of(Many(CaseloadSheet.MostRows)).Fault);
        Assert.StartsWith("There are 5001 rows.", ReadCaseload.Of(Many(CaseloadSheet.MostRows + 1)).Fault, StringComparison.Ordinal);
    }

    [Fact]
    public void A_quote_that_does_not_end_spoils_its_own_line_alone()
    {
        var rows = ReadCaseload.Of("name,email\nAnsel Reed,a@reed.example\n\"Broken Line,b@reed.example\nNora Thistle,n@thistle.example\n").Rows;
        Assert.Equal([(2, false), (3, true), (4, false)], rows.Select(r => (r.Line, r.IsBroken)));
        Assert.Equal("\"Broken Line,b@reed.example", rows[1].Raw);
        Assert.Contains("cannot be taken apart", CaseloadRules.Judge(rows[1], [Inga], Today).Faults[0].Says, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(CaseloadColumn.Name, "Madonna", "a first and a last name")]
    [InlineData(CaseloadColumn.Name, "=CMD Reed", "not a name")]
    [InlineData(CaseloadColumn.Email, "ansel at reed", "not an email address")]
    [InlineData(CaseloadColumn.Phone, "555-0101", "not a phone number")]
    [InlineData(CaseloadColumn.BirthDate, "3/14/86", "not a date")]
    [InlineData(CaseloadColumn.BirthDate, "31/12/1986", "not a date")]
    [InlineData(CaseloadColumn.BirthDate, "11/23/2026", "Nobody who lives")]
    [InlineData(CaseloadColumn.BirthDate, "1/1/1880", "Nobody who lives")]
    [InlineData(CaseloadColumn.State, "Ontario", "no state")]
    [InlineData(CaseloadColumn.Therapist, "Inge Sorrel", "There is: Inga Sorrel")]
    public void Each_wrong_cell_says_what_to_do(CaseloadColumn column, string typed, string says)
    {
        var cells = new Dictionary<CaseloadColumn, string> { [CaseloadColumn.Name] = "Ansel Reed", [column] = typed };
        var fault = Assert.Single(CaseloadRules.Judge(new CaseloadRow(2, cells, ""), [Inga], Today).Faults);
        Assert.Equal(column, fault.Column);
        Assert.Contains(says, fault.Says, StringComparison.Ordinal);
    }

    [Fact]
    public void All_that_is_wrong_with_a_row_is_said_at_once()
    {
        var cells = new Dictionary<CaseloadColumn, string> { [CaseloadColumn.Name] = "A", [CaseloadColumn.Email] = "x", [CaseloadColumn.Phone] = "1", [CaseloadColumn.BirthDate] = "soon", [CaseloadColumn.State] = "?" };
        Assert.Equal(6, CaseloadRules.Judge(new CaseloadRow(2, cells, ""), [Inga, Therapist("Silas Bracken")], Today).Faults.Count);
    }

    private static string Many(int rows) => "name,email\n" + string.Concat(Enumerable.Range(0, rows).Select(i => $"Ansel Reed,ansel{i}@reed.example\n"));

    private static StaffMember Therapist(string name) => new() { PracticeId = Guid.Empty, Id = Guid.CreateVersion7(), Name = name, Credentials = "LCSW", Email = $"{name[..4]}@larkspur.example", Phone = "", Roles = StaffRoles.Therapist };
}
