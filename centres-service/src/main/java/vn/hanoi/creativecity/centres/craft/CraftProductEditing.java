package vn.hanoi.creativecity.centres.craft;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.UUID;
import vn.hanoi.creativecity.centres.centre.Centre;
import vn.hanoi.creativecity.centres.centre.CentreKind;
import vn.hanoi.creativecity.centres.centre.CentreRepository;
import vn.hanoi.creativecity.platform.problem.Violations;
import vn.hanoi.creativecity.platform.slug.Ids;
import vn.hanoi.creativecity.platform.slug.Slugs;
import vn.hanoi.creativecity.platform.text.Message;

/** Makes and changes craft products, which only a craft-village centre has. */
@Singleton
class CraftProductEditing {

    private final CraftProductRepository products;
    private final CentreRepository centres;
    private final Slugs slugs;
    private final Clock clock;

    CraftProductEditing(CraftProductRepository products, CentreRepository centres, Slugs slugs, Clock clock) {
        this.products = products;
        this.centres = centres;
        this.slugs = slugs;
        this.clock = clock;
    }

    CraftProduct create(CraftProductRequest request) {
        Violations violations = new Violations();
        Centre centre = violations.follow("/centre", request.centre(), centres::findByReference);
        if (centre != null) {
            centres.lock(centre);
            violations.check(
                    centre.kind() == CentreKind.CRAFT_VILLAGE_CENTRE,
                    "/centre",
                    "no_craft_village_centre",
                    new Message(
                            "Chỉ trung tâm làng nghề có sản phẩm thủ công.",
                            "Only a craft-village centre has craft products."));
        }
        check(request, violations);
        UUID id = Ids.next();
        CraftProduct product = new CraftProduct(id, centre, slug(request, id), request, clock.instant());
        products.persistAndFlush(product);
        return product;
    }

    void change(CraftProduct product, CraftProductRequest request) {
        Violations violations = new Violations();
        Centre centre = violations.follow("/centre", request.centre(), centres::findByReference);
        violations.check(
                centre == null || centre.id().equals(product.centre().id()),
                "/centre",
                "unchangeable",
                new Message(
                        "Một sản phẩm luôn thuộc về trung tâm của nó; hãy tạo sản phẩm khác.",
                        "A product stays that of its centre; make another one."));
        check(request, violations);
        product.change(slug(request, product.id()), request, clock.instant());
        products.flush();
    }

    private static void check(CraftProductRequest request, Violations violations) {
        if (request.price() != null) {
            request.price().check(violations);
        }
        violations.throwIfAny();
    }

    private String slug(CraftProductRequest request, UUID id) {
        return slugs.claimOrMake(
                CraftProduct.COLLECTION, request.slug(), request.name().vi(), id);
    }
}
