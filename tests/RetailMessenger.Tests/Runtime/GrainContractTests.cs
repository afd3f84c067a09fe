using System.Reflection;
using Orleans.Metadata;
using RetailMessenger.Runtime;

namespace RetailMessenger.Tests.Runtime;

/// <summary>Nodes of two versions serve together while a new one is rolled out: what they say to each other is pinned.</summary>
public sealed class GrainContractTests
{
    private static readonly GrainContracts Contracts = new(typeof(RuntimeRegistration).Assembly);

    [Fact]
    public void What_nodes_say_to_each_other_is_what_the_checked_file_says()
    {
        GrainContractFile.RenewIfAsked(Contracts.Lines());

        Assert.Null(GrainContractFile.Complaint(GrainContractFile.Read(), Contracts.Lines()));
    }

    [Fact]
    public void Every_actor_call_and_carried_type_has_a_name_of_its_own_so_that_renaming_a_class_changes_nothing()
    {
        var members = Contracts.Serialised.SelectMany(GrainContracts.MembersOf);
        var nameless = Contracts.Grains.Where(type => !type.IsDefined(typeof(GrainTypeAttribute)))
            .Concat<MemberInfo>(Contracts.Interfaces.Concat(Contracts.Serialised).Where(type => GrainContracts.AliasOf(type) is null))
            .Concat(Contracts.Interfaces.SelectMany(GrainContracts.CallsOf).Where(call => GrainContracts.AliasOf(call) is null))
            .Concat(members.Where(member => GrainContracts.IdOf(member) is null && !member.IsDefined(typeof(NonSerializedAttribute))));

        Assert.Empty(nameless.Select(member => $"{member.DeclaringType?.Name}.{member.Name}"));
    }

    [Fact]
    public void No_name_and_no_number_stands_for_two_things()
    {
        var names = Contracts.Interfaces.Concat(Contracts.Serialised).Select(type => GrainContracts.AliasOf(type));
        var calls = Contracts.Interfaces.SelectMany(type => GrainContracts.CallsOf(type).Select(call => (type, GrainContracts.AliasOf(call))));
        var ids = Contracts.Serialised.SelectMany(type => GrainContracts.MembersOf(type).Select(member => (type, GrainContracts.IdOf(member))));

        Assert.Equal(names.Count(), names.Distinct().Count());
        Assert.Equal(calls.Count(), calls.Distinct().Count());
        Assert.Equal(ids.Count(), ids.Distinct().Count());
    }

    [Fact]
    public void Nothing_travels_that_is_not_written_down()
    {
        var carried = Contracts.Interfaces.SelectMany(GrainContracts.CallsOf)
            .SelectMany(call => call.GetParameters().Select(parameter => parameter.ParameterType).Append(call.ReturnType))
            .Concat(Contracts.Serialised.SelectMany(GrainContracts.MembersOf).Select(member => (member as FieldInfo)?.FieldType ?? ((PropertyInfo)member).PropertyType));

        Assert.All(carried, type => Assert.True(Contracts.IsPinned(type), $"{type} travels under no name of its own."));
    }

    [Fact]
    public async Task The_names_are_those_by_which_nodes_find_actors_and_calls()
    {
        await using var engine = await Engine.StartAsync((_, _) => Task.CompletedTask);
        var grains = engine.Get<GrainTypeResolver>();
        var calls = engine.Get<GrainInterfaceTypeResolver>();

        Assert.All(Contracts.Grains, type => Assert.Contains(Contracts.Lines(), line => line.StartsWith($"grain {grains.GetGrainType(type)} ", StringComparison.Ordinal)));
        Assert.All(Contracts.Interfaces, type => Assert.Equal(GrainContracts.AliasOf(type), calls.GetGrainInterfaceType(type).ToString()));
    }

    [Fact]
    public void Who_adds_something_is_told_how_to_write_it_down()
    {
        var complaint = GrainContractFile.Complaint(["calls x . wake() gives Task"], ["calls x . sleep() gives Task", "calls x . wake() gives Task"]);

        Assert.Contains("new: calls x . sleep()", complaint, StringComparison.Ordinal);
        Assert.Contains("RENEW_GRAIN_CONTRACTS=added", complaint, StringComparison.Ordinal);
    }

    [Fact]
    public void Who_changes_something_is_told_the_rules()
    {
        var complaint = GrainContractFile.Complaint(["carries x . 0 Name: String"], ["carries x . 0 Age: Int32"]);

        Assert.Contains("gone: carries x . 0 Name: String\n  new: carries x . 0 Age: Int32", complaint, StringComparison.Ordinal);
        Assert.Contains("id is never used again", complaint, StringComparison.Ordinal);
        Assert.DoesNotContain("RENEW_GRAIN_CONTRACTS=added", complaint, StringComparison.Ordinal);
    }
}
