package org.tiencu.organisation;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.tiencu.platform.refusal.Refusal;
import org.tiencu.platform.security.CurrentUser;

@RestController
@RequestMapping("/api/posts")
@Tag(name = "Organisation")
class PostController {

    private final Posts posts;
    private final Units units;
    private final Tenures tenures;
    private final PostEntry entry;
    private final CurrentUser currentUser;

    PostController(Posts posts, Units units, Tenures tenures, PostEntry entry, CurrentUser currentUser) {
        this.posts = posts;
        this.units = units;
        this.tenures = tenures;
        this.entry = entry;
        this.currentUser = currentUser;
    }

    /** A post and how many of its seats are taken today; who sits there is personal data. */
    record PostView(@JsonUnwrapped Post post, int seatsTaken) {
    }

    @GetMapping
    @Operation(summary = "The posts of a unit, highest first")
    List<Post> inUnit(@RequestParam String unit) {
        units.find(unit).orElseThrow(() -> Refusal.notFound("Không tìm thấy đơn vị."));
        return posts.inUnit(unit);
    }

    @GetMapping("/{id}")
    @Operation(summary = "One post with the number of seats taken")
    PostView post(@PathVariable String id) {
        Post post = posts.find(id).orElseThrow(() -> Refusal.notFound("Không tìm thấy chức vụ."));
        return new PostView(post, tenures.currentHolders(id).size());
    }

    @PutMapping("/{id}")
    @Operation(summary = "Enters a post or changes it, but not its unit; for administrators")
    PostView put(@PathVariable String id, @RequestBody PostEntry.PostInput input) {
        currentUser.requireAdministrator();
        entry.put(id, input);
        return post(id);
    }
}
