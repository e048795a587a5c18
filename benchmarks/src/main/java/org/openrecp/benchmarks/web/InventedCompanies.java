// SPDX-License-Identifier: Apache-2.0
package org.openrecp.benchmarks.web;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.openrecp.app.company.CompanyDetails;
import org.openrecp.app.company.Ownership;
import org.openrecp.app.company.SizeClass;

/** Companies as a centre in Viet Nam has them: of many sectors, sizes, owners and provinces. */
final class InventedCompanies {
    private record Line(String name, String nameEn, String isic) {}

    private static final List<Line> LINES =
            List.of(
                    new Line("Giấy bao bì", "Packaging Paper", "1701"),
                    new Line("Giấy tissue", "Tissue Paper", "1709"),
                    new Line("Nhuộm", "Dyeing", "1313"),
                    new Line("Dệt kim", "Knitting", "1391"),
                    new Line("May mặc", "Garment", "1410"),
                    new Line("Thủy sản", "Seafood", "1020"),
                    new Line("Bia và nước giải khát", "Brewery and Beverage", "1103"),
                    new Line("Tinh bột sắn", "Tapioca Starch", "1062"),
                    new Line("Sữa", "Dairy", "1050"),
                    new Line("Chế biến rau quả", "Fruit and Vegetable", "1030"),
                    new Line("Mía đường", "Sugar", "1072"),
                    new Line("Chè", "Tea", "1079"),
                    new Line("Cao su", "Rubber", "2219"),
                    new Line("Nhựa", "Plastics", "2220"),
                    new Line("Xi mạ", "Electroplating", "2592"),
                    new Line("Cơ khí chính xác", "Precision Engineering", "2591"),
                    new Line("Đúc gang", "Iron Foundry", "2431"),
                    new Line("Thép", "Steel", "2410"),
                    new Line("Gạch tuynel", "Brick", "2392"),
                    new Line("Gốm sứ", "Ceramics", "2393"),
                    new Line("Xi măng", "Cement", "2394"),
                    new Line("Thuộc da", "Tannery", "1511"),
                    new Line("Giày dép", "Footwear", "1520"),
                    new Line("Đồ gỗ", "Furniture", "3100"),
                    new Line("Hóa chất", "Chemicals", "2011"),
                    new Line("Sơn", "Paint", "2022"),
                    new Line("Thức ăn chăn nuôi", "Animal Feed", "1080"),
                    new Line("Linh kiện điện tử", "Electronic Components", "2610"));
    private static final List<String> FIRST =
            List.of(
                    "Sông", "Sen", "Nam", "Bắc", "Đông", "Tây", "Bình", "An", "Hưng", "Phú", "Tân",
                    "Thành", "Hòa", "Minh", "Đại", "Trường", "Việt", "Thái", "Vĩnh", "Ánh");
    private static final List<String> SECOND =
            List.of(
                    "Hồng", "Phong", "Minh", "Dương", "Thịnh", "Phát", "Lộc", "Sơn", "Hải", "Long",
                    "Châu", "Giang", "Quang", "Đạt", "Tiến", "Xuân", "Khánh", "Hà", "Lợi", "Ngọc",
                    "Cường", "Vinh", "Đức", "Bảo", "Thắng");
    private static final List<Ownership> OWNERSHIPS = List.of(Ownership.values());
    private static final List<SizeClass> SIZES = List.of(SizeClass.values());

    /** By size. */
    private static final List<Integer> MOST_EMPLOYEES = List.of(10, 100, 300, 3000);

    private final Random random;
    private final List<String> places;

    /**
     * @param places ids of provinces, of today and before 2025
     */
    InventedCompanies(Random random, List<String> places) {
        this.random = random;
        this.places = List.copyOf(places);
    }

    List<CompanyDetails> list(int count) {
        var companies = new ArrayList<CompanyDetails>();
        for (int i = 0; i < count; i++) {
            companies.add(company(i));
        }
        return companies;
    }

    private CompanyDetails company(int number) {
        var line = LINES.get(random.nextInt(LINES.size()));
        var ownership = OWNERSHIPS.get(random.nextInt(OWNERSHIPS.size()));
        var called =
                FIRST.get(random.nextInt(FIRST.size()))
                        + " "
                        + SECOND.get(random.nextInt(SECOND.size()));
        int size = Math.min(3, (int) Math.abs(random.nextGaussian() * 1.2 + 1));
        int fewest = size == 0 ? 1 : MOST_EMPLOYEES.get(size - 1);
        int employees = random.nextInt(fewest, MOST_EMPLOYEES.get(size));
        return new CompanyDetails(
                "%s %s %s".formatted(form(ownership), line.name(), called),
                random.nextInt(3) == 0 ? null : ascii(called) + " " + line.nameEn() + " Co. Ltd",
                random.nextBoolean() ? line.name() + " " + called : null,
                "01%08d".formatted(10_000_000 + number),
                line.isic(),
                null,
                SIZES.get(size),
                ownership,
                employees,
                random.nextInt(employees + 1),
                "Lô %d, khu công nghiệp %s".formatted(random.nextInt(1, 90), called),
                places.get(random.nextInt(places.size())),
                null);
    }

    private static String form(Ownership ownership) {
        return switch (ownership) {
            case STATE -> "Công ty TNHH Một thành viên";
            case PRIVATE -> "Công ty Cổ phần";
            case FOREIGN, JOINT -> "Công ty TNHH";
            case COOPERATIVE -> "Hợp tác xã";
            case HOUSEHOLD -> "Cơ sở";
        };
    }

    private static String ascii(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replace('Đ', 'D')
                .replace('đ', 'd');
    }
}
